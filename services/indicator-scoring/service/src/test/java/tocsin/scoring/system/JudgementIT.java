package tocsin.scoring.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

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
@TestSecurity(user = "anna", roles = "analyst")
class JudgementIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOARD = "01JDDDDDDDDDDDDDDDDDDDDDD1";
    private static final Instant CLOCK = Instant.parse("2019-03-01T00:00:00Z");
    private static final String JUDGEMENTS = "/api/problems/unrest/judgements?board=" + BOARD;

    private final Wires wires = new Wires(RealServers.broker().bootstrap());

    @BeforeEach
    void anExerciseWhoseTimeHasCome() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        wires.say(Topics.EXERCISE_OBSERVATIONS, List.of(Observations.march(BOARD, "r1", CLOCK)));
        await().atMost(PATIENCE)
                .until(() -> given().get("/api/problems/unrest?board=" + BOARD).statusCode() == 200
                        && given().get("/api/problems/unrest?board=" + BOARD).path("at") != null);
    }

    @AfterAll
    void disconnect() {
        wires.close();
    }

    @Test
    void aJudgementCountsUntilItIsWithdrawnAndIsKeptWithAuthorAndReason() {
        float before = logOdds();

        String id = judge(6, "patrols resumed", CLOCK.plus(Duration.ofDays(30)))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(logOdds()).isCloseTo(before + 6, within(1e-4f)));
        given().get("/api/problems/unrest?board=" + BOARD)
                .then()
                .body("contributions.find { it.kind == 'judgement' }.title", equalTo("Judgement of anna"))
                .body("contributions.find { it.kind == 'judgement' }.text", startsWith("patrols resumed"));
        given().get(JUDGEMENTS)
                .then()
                .body("items.find { it.id == '%s' }.standing".formatted(id), equalTo("counting"))
                .body("items.find { it.id == '%s' }.author".formatted(id), equalTo("anna"))
                .body("items.find { it.id == '%s' }.at".formatted(id), equalTo("2019-03-01T00:00:00Z"));

        withdraw(id).then().statusCode(202);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(logOdds()).isCloseTo(before, within(1e-4f)));
        given().get(JUDGEMENTS)
                .then()
                .body("items.find { it.id == '%s' }.standing".formatted(id), equalTo("withdrawn"))
                .body("items.find { it.id == '%s' }.withdrawalReason".formatted(id), equalTo("a mistake"));
        withdraw(id).then().statusCode(409).body("type", equalTo("urn:tocsin:problem:conflict"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        given().contentType(ContentType.JSON)
                .body(Map.of("decibans", 31, "reason", " ", "expiresAt", "soon", "weight", 1))
                .post(JUDGEMENTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItems("decibans", "reason", "expiresAt", "weight"));
        judge(6, "why", CLOCK).then().statusCode(400).body("violations.field", hasItem("expiresAt"));
        judge(6, "why", CLOCK.plus(Duration.ofDays(401))).then().statusCode(400);
        given().contentType(ContentType.JSON).body("[").post(JUDGEMENTS).then().statusCode(400);
    }

    @Test
    void whatIsNotThereCannotBeJudged() {
        given().contentType(ContentType.JSON)
                .body(body(6, "why", CLOCK.plusSeconds(60)))
                .post("/api/problems/nothing/judgements?board=" + BOARD)
                .then()
                .statusCode(404);
        given().contentType(ContentType.JSON)
                .body(body(6, "why", CLOCK.plusSeconds(60)))
                .post("/api/problems/unrest/judgements?board=none")
                .then()
                .statusCode(404);
        withdraw("none").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "officer", roles = "watch-officer")
    void aWatchOfficerReadsJudgementsAndGivesNone() {
        given().get(JUDGEMENTS).then().statusCode(200);
        judge(6, "why", CLOCK.plusSeconds(60)).then().statusCode(403);
        withdraw("none").then().statusCode(403);
    }

    private static float logOdds() {
        return given().get("/api/problems/unrest?board=" + BOARD).path("logOdds");
    }

    private static Response judge(double decibans, String reason, Instant expiresAt) {
        return given().contentType(ContentType.JSON)
                .body(body(decibans, reason, expiresAt))
                .post(JUDGEMENTS);
    }

    private static Map<String, Object> body(double decibans, String reason, Instant expiresAt) {
        return Map.of("decibans", decibans, "reason", reason, "expiresAt", expiresAt.toString());
    }

    private static Response withdraw(String id) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("reason", "a mistake"))
                .post("/api/judgements/%s/withdraw".formatted(id));
    }
}
