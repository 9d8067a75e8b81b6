package tocsin.scoring.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.board.Observations;
import tocsin.scoring.model.calibration.Calibration;

/** Unrest and riots say 9 % in calm times, and begin every 120 days, ten days after a march or a fire. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(CalibrationIT.Apart.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestSecurity(user = "anna", roles = "analyst")
class CalibrationIT {

    /** After all others and on servers of its own: it takes minutes, in which a live board without ticks moves on. */
    public static final class Apart implements QuarkusTestProfile {}

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What is fresh fades by hundredths of a deciban in these minutes, wherever the board's clock stands. */
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static final double FADES = .1;
    /** A path into JSON gives numbers as single floats. */
    private static final double READ_AS_FLOAT = 1e-6;

    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
    private static final int DAYS = 800;
    private static final int CYCLE = 120;
    private static final int OUTCOMES = 12;

    private final Wires wires = new Wires(RealServers.broker().bootstrap());

    @BeforeEach
    void aLiveBoardWithAMarch() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        wires.say(Topics.OBSERVATIONS, List.of(Observations.march("live", "r1", now)));
        await().atMost(PATIENCE).until(() -> problem("unrest").get("at") != null);
    }

    @AfterAll
    void disconnect() {
        wires.close();
    }

    @Test
    void aFinishedBacktestCalibratesTheCatalogueAndUndoTakesItBack() throws IOException {
        int measured = change(asking(OUTCOMES, 12));
        awaitText("unrest", "uncalibrated (0 of 12 outcomes)");
        JsonPath before = problem("unrest");
        String backtest = measured();

        use(backtest, Map.of("reason", "what was said has been measured"))
                .then()
                .statusCode(201)
                .body("version", equalTo(measured + 1))
                .body("author", equalTo("anna"))
                .body("reason", equalTo("what was said has been measured"));
        awaitText("unrest", "calibrated on 12 outcomes (catalogue version %d)".formatted(measured));
        JsonPath after = problem("unrest");
        assertThat(after.getBoolean("calibrated")).isTrue();
        assertThat(after.getInt("calibration.outcomes")).isEqualTo(OUTCOMES);
        assertThat(after.getDouble("logOdds")).isCloseTo(before.getDouble("logOdds"), within(FADES));
        assertThat(after.getString("level")).isEqualTo(before.getString("level"));
        assertThat(after.getDouble("calibration.rawProbability"))
                .isCloseTo(Calibration.raw(after.getDouble("logOdds")), within(READ_AS_FLOAT));
        assertThat(after.getDouble("probability")).isGreaterThan(before.getDouble("probability") + .1);
        given().get("/api/catalogue/compare?from=%d&to=%d".formatted(measured, measured + 1))
                .then()
                .body("items.item", contains("calibration"));

        undo().then().statusCode(201);
        awaitText("unrest", "uncalibrated (0 of 12 outcomes)");
        assertThat(problem("unrest").getDouble("probability")).isCloseTo(before.getDouble("probability"), within(.01));
    }

    @Test
    void aChangedProblemIsUncalibratedAndItsNeighbourStaysCalibrated() throws IOException {
        int measured = change(asking(OUTCOMES, 12));
        use(measured(), Map.of("reason", "measured", "method", "isotonic"))
                .then()
                .statusCode(201);
        awaitText("riots", "calibrated on 12 outcomes (catalogue version %d)".formatted(measured));

        ObjectNode heavier = active();
        ((ObjectNode) heavier.path("indicators").get(item(heavier, "indicators", "marches"))).put("weight", 13);
        change(heavier);

        awaitText("unrest", "uncalibrated (changed since it was fitted)");
        assertThat(problem("riots").getBoolean("calibrated")).isTrue();
        assertThat(problem("offensive").getString("calibration.text"))
                .isEqualTo("uncalibrated (not among the problems it was fitted on)");
    }

    @Test
    void withTooFewOutcomesTheCatalogueIsNotCalibrated() throws IOException {
        int version = change(asking(20, 12));
        String backtest = measured();

        given().get("/api/backtests/" + backtest)
                .then()
                .body("result.calibration.missing", equalTo("12 of 20 outcomes"))
                .body("result.calibration.fits.size()", equalTo(0));
        use(backtest, Map.of("reason", "why not"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tocsin:problem:conflict"))
                .body("detail", containsString("12 of 20 outcomes"));
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void aCalibrationThatBreaksItsRulesIsTold() throws IOException {
        ObjectNode catalogue = asking(0, 12);

        sent(catalogue)
                .then()
                .statusCode(422)
                .body("violations.item", contains("calibration"))
                .body("violations.field", contains("minimum.outcomes"));
        ((ObjectNode) catalogue.path("calibration")).put("colour", "red");
        sent(catalogue).then().statusCode(422).body("violations.field", contains("colour"));
    }

    @Test
    void onlyWhatIsDoneTellsAnythingAndOnlyWithAReason() {
        String cancelled = ordered();
        given().delete("/api/backtests/" + cancelled).then().statusCode(200);

        use("none", Map.of("reason", "why")).then().statusCode(404);
        use(cancelled, Map.of()).then().statusCode(400).body("violations.field", hasItem("reason"));
        use(cancelled, Map.of("reason", "why", "method", "guess"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("method"));
        if (given().get("/api/backtests/" + cancelled).path("state").equals("cancelled")) {
            use(cancelled, Map.of("reason", "why"))
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("The backtest is cancelled"));
        }
    }

    @Test
    @TestSecurity(user = "officer", roles = "watch-officer")
    void onlyAnalystsCalibrate() {
        use("none", Map.of("reason", "why")).then().statusCode(403);
    }

    /** The active catalogue with riots beside unrest, uncalibrated, that asks for so many outcomes. */
    private static ObjectNode asking(int outcomes, double weight) throws IOException {
        ObjectNode catalogue = active();
        ((ObjectNode) catalogue.path("indicators").get(item(catalogue, "indicators", "marches"))).put("weight", weight);
        if (item(catalogue, "problems", "riots") < 0) {
            ObjectNode fires = catalogue
                    .path("indicators")
                    .get(item(catalogue, "indicators", "marches"))
                    .deepCopy();
            ((ObjectNode) fires.put("id", "fires").path("queries").get(0)).put("query", "fire");
            catalogue.withArray("indicators").add(fires);
            ObjectNode riots = catalogue
                    .path("problems")
                    .get(item(catalogue, "problems", "unrest"))
                    .deepCopy();
            riots.put("id", "riots").putArray("indicators").add("fires");
            catalogue.withArray("problems").add(riots);
        }
        catalogue
                .putObject("calibration")
                .put("minimumOutcomes", outcomes)
                .put("minimumProblems", 2)
                .put("outcomes", 0)
                .put("problems", 0)
                .putNull("fit");
        return catalogue;
    }

    private static int item(ObjectNode catalogue, String items, String id) {
        for (int i = 0; i < catalogue.path(items).size(); i++) {
            if (catalogue.path(items).get(i).path("id").asText().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static ObjectNode active() throws IOException {
        return (ObjectNode)
                Wire.json().readTree(given().get("/api/catalogue/" + version()).asString());
    }

    private static int version() {
        return given().get("/api/catalogue").path("items.find { it.active }.version");
    }

    private static int change(ObjectNode catalogue) {
        return sent(catalogue).then().statusCode(201).extract().path("version");
    }

    private static Response sent(ObjectNode catalogue) {
        ObjectNode body = Wire.json().createObjectNode().put("reason", "a test");
        body.set("catalogue", catalogue);
        return given().contentType(ContentType.JSON).body(body.toString()).post("/api/catalogue");
    }

    private static Response use(String backtest, Map<String, String> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/backtests/%s/calibration".formatted(backtest));
    }

    private static Response undo() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("reason", "not yet"))
                .post("/api/catalogue/undo");
    }

    private static String measured() {
        String id = ordered();
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/api/backtests/" + id).then().body("state", equalTo("done")));
        given().get("/api/backtests/" + id).then().body("result.calibration.outcomes", equalTo(OUTCOMES));
        return id;
    }

    private static String ordered() {
        return given().multiPart("onsets", "onsets.csv", bytes(onsets()))
                .multiPart("archives", "reports.ndjson", bytes(archive()))
                .post("/api/backtests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath problem(String id) {
        return given().get("/api/problems/" + id).jsonPath();
    }

    private static void awaitText(String problem, String text) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(problem(problem).getString("calibration.text"))
                        .isEqualTo(text));
    }

    private static String onsets() {
        StringBuilder rows = new StringBuilder("problem,onset,kind\n");
        for (int day = 60; day < DAYS - CYCLE; day += CYCLE) {
            rows.append("unrest,%s,onset\n".formatted(FIRST.plusDays(day)));
            rows.append("riots,%s,onset\n".formatted(FIRST.plusDays(day + 25)));
        }
        return rows.toString();
    }

    private static String archive() {
        StringBuilder lines = new StringBuilder();
        for (int day = 0; day < DAYS; day++) {
            line(lines, day, "quiet", "Nothing to tell");
            if (day % CYCLE == 50) {
                line(lines, day, "march", "A march");
            }
            if (day % CYCLE == 75) {
                line(lines, day, "fire", "A fire");
            }
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, int day, String id, String title) {
        lines.append(
                "{\"source\":\"agency\",\"externalId\":\"%s-%d\",\"publishedAt\":\"%sT09:00:00Z\",\"title\":\"%s\"}%n"
                        .formatted(id, day, FIRST.plusDays(day), title));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
