package tocsin.scoring.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
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
@TestSecurity(user = "omar", roles = "watch-officer")
class RulingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOARD = "01JRRRRRRRRRRRRRRRRRRRRRR1";
    private static final Instant CLOCK = Instant.parse("2019-03-01T00:00:00Z");
    private static final String RULINGS = "/api/rulings?board=" + BOARD;

    private final Wires wires = new Wires(RealServers.broker().bootstrap());

    @BeforeEach
    void twoReportsOfAnExercise() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        wires.say(
                Topics.EXERCISE_OBSERVATIONS,
                List.of(Observations.march(BOARD, "r1", CLOCK), Observations.march(BOARD, "r2", CLOCK)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/api/problems/unrest?board=" + BOARD)
                        .then()
                        .statusCode(200)
                        .body(
                                "contributions.collectMany { it.clusters }.collectMany { it.reports }.size()",
                                equalTo(2)));
    }

    @AfterAll
    void disconnect() {
        wires.close();
    }

    @Test
    void reportsRuledToTellOfOneEventCountAsOneUntilThatIsTakenBack() {
        float apart = logOdds();

        rule("r2", "r1", "same")
                .then()
                .statusCode(202)
                .body("first", equalTo("r1"))
                .body("author", equalTo("omar"))
                .body("at", equalTo("2019-03-01T00:00:00Z"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(clusters()).isEqualTo(List.of(List.of("r1", "r2"))));
        assertThat(logOdds()).isLessThan(apart - 1);
        given().get("/api/problems/unrest/timeline?board=" + BOARD)
                .then()
                .body("items.findAll { it.kind == 'report' }.size()", equalTo(1));
        given().get(RULINGS)
                .then()
                .statusCode(200)
                .body("items.verdict", contains("same"))
                .body("items.reason", contains("two agencies, one march"));

        rule("r1", "r2", "as-found").then().statusCode(202);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(logOdds()).isCloseTo(apart, within(1e-4f)));
        given().get(RULINGS).then().body("items.verdict", contains("as-found"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        given().contentType(ContentType.JSON)
                .body(Map.of("first", "r1", "verdict", "perhaps", "reason", " "))
                .post(RULINGS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItems("second", "verdict", "reason"));
        rule("r1", "r1", "same").then().statusCode(400).body("violations.field", contains("second"));
        rule("r1", "nothing", "same").then().statusCode(404);
        given().get("/api/rulings?board=none").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "sam", roles = "subscriber")
    void aSubscriberNeitherRulesNorReadsRulings() {
        rule("r1", "r2", "same").then().statusCode(403);
        given().get(RULINGS).then().statusCode(403);
    }

    private static float logOdds() {
        return given().get("/api/problems/unrest?board=" + BOARD).path("logOdds");
    }

    private static List<List<String>> clusters() {
        return given().get("/api/problems/unrest?board=" + BOARD)
                .path("contributions.collectMany { it.clusters }.collect { it.reports.id.sort() }");
    }

    private static Response rule(String first, String second, String verdict) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("first", first, "second", second, "verdict", verdict, "reason", "two agencies, one march"))
                .post(RULINGS);
    }
}
