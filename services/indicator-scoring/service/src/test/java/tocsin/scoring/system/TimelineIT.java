package tocsin.scoring.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tocsin.contracts.topics.Topics;
import tocsin.scoring.board.Observations;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestSecurity(user = "officer", roles = "watch-officer")
class TimelineIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOARD = "01JEEEEEEEEEEEEEEEEEEEEEE1";
    private static final String TIMELINE = "/api/problems/offensive/timeline?with=unrest&board=" + BOARD;

    private final Wires wires = new Wires(RealServers.broker().bootstrap());

    @BeforeEach
    void aFedExercise() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        wires.say(Topics.EXERCISE_OBSERVATIONS, Observations.halfAYear(BOARD, "feed"));
        await().atMost(PATIENCE).until(() -> {
            var answer = given().get("/api/boards/%s/feeds/feed".formatted(BOARD));
            return answer.statusCode() == 200 && answer.<Boolean>path("complete");
        });
    }

    @AfterAll
    void disconnect() {
        wires.close();
    }

    @Test
    void movesOfTwoProblemsComeInOneOrderPageByPage() {
        List<Map<String, Object>> items = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = given().get(TIMELINE + "&limit=200" + (next == null ? "" : "&cursor=" + next))
                    .jsonPath();
            items.addAll(page.getList("items"));
            next = page.getString("next");
        } while (next != null);

        assertThat(items).extracting(item -> (String) item.get("at")).isSorted();
        assertThat(items).extracting(item -> item.get("problem")).contains("offensive", "unrest");
        assertThat(items).doesNotHaveDuplicates();
        assertThat(items)
                .filteredOn(item -> "unrest".equals(item.get("problem")) && "report".equals(item.get("kind")))
                .singleElement()
                .satisfies(march -> assertThat(march)
                        .containsEntry("title", "Report march")
                        .containsEntry("grade", "A1")
                        .containsEntry("source", "officer")
                        .containsEntry("reportId", "march")
                        .containsEntry("reports", 1)
                        .containsEntry("at", "2019-06-05T12:00:00Z"));
        assertThat(items)
                .filteredOn(item -> "transition".equals(item.get("kind")))
                .extracting(item -> item.get("problem") + " " + item.get("title"))
                .contains("unrest Raised from NORMAL to WATCH");
    }

    @Test
    void itIsCutToARangeOfTime() {
        given().get(TIMELINE + "&from=2019-06-05T00:00:00Z&to=2019-06-06T23:59:59Z&limit=500")
                .then()
                .statusCode(200)
                .body("problems.id", equalTo(List.of("offensive", "unrest")))
                .body("items.kind", hasItem("report"))
                .body("items.find { it.at < '2019-06-05' || it.at > '2019-06-07' }", equalTo(null));
    }

    @Test
    void whatIsAskedWronglyIsSaidSo() {
        given().get("/api/problems/none/timeline?board=" + BOARD).then().statusCode(404);
        given().get("/api/problems/unrest/timeline?with=none&board=" + BOARD)
                .then()
                .statusCode(404);
        given().get(TIMELINE + "&from=yesterday").then().statusCode(400).body("violations.field", hasItem("from"));
        given().get(TIMELINE + "&cursor=x").then().statusCode(400).body("violations.field", hasItem("cursor"));
    }
}
