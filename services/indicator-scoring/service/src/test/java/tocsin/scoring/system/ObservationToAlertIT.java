package tocsin.scoring.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tocsin.contracts.observation.Dropped;
import tocsin.contracts.observation.Observation;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.scoring.board.Observations;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestSecurity(user = "officer", roles = "watch-officer")
class ObservationToAlertIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    AgroalDataSource database;

    private Wires wires;

    ObservationToAlertIT() {
        this.wires = new Wires(RealServers.broker().bootstrap());
    }

    @BeforeEach
    void theCatalogueHolds() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @AfterAll
    void disconnect() {
        wires.close();
    }

    @Test
    void anObservationThatCrossesAThresholdIsAnAlertAtOnce() throws Exception {
        Instant now = Instant.parse("2026-01-05T10:00:00Z");

        wires.say(Topics.OBSERVATIONS, List.of(Observations.march("live", "r1", now)));

        Alert alert = awaitAlerts("live", 1).getFirst();
        assertThat(alert.kind()).isEqualTo(AlertKind.RAISE);
        assertThat(alert.toLevel()).isEqualTo(WarningLevel.WATCH);
        assertThat(alert.at()).isEqualTo(now);
        assertThat(alert.assessment().contributions())
                .anySatisfy(contribution -> assertThat(contribution.clusters())
                        .anySatisfy(cluster ->
                                assertThat(cluster.reports().getFirst().grade()).isEqualTo("A1")));
    }

    @Test
    void howTheRecordsComeInMakesNoDifference() throws Exception {
        List<Alert> together = feed("01JAAAAAAAAAAAAAAAAAAAAAA1", 2000);

        List<Alert> insevens = feed("01JAAAAAAAAAAAAAAAAAAAAAA2", 7);
        List<Alert> singly = feed("01JAAAAAAAAAAAAAAAAAAAAAA3", 1);

        assertThat(together).isNotEmpty();
        assertThat(insevens.stream().map(ObservationToAlertIT::told).toList())
                .isEqualTo(together.stream().map(ObservationToAlertIT::told).toList());
        assertThat(singly.stream().map(ObservationToAlertIT::told).toList())
                .isEqualTo(together.stream().map(ObservationToAlertIT::told).toList());
    }

    @Test
    void theSameFeedAgainSaysNothing() throws Exception {
        String board = "01JAAAAAAAAAAAAAAAAAAAAAA4";
        List<Alert> first = feed(board, 2000);
        String problem = given().get("/api/problems/offensive?board=" + board).asString();

        wires.say(Topics.EXERCISE_OBSERVATIONS, Observations.halfAYear(board, "again"));

        awaitFeed(board, "again");
        given().get("/api/boards/%s/feeds/again".formatted(board))
                .then()
                .body("observations", equalTo(0))
                .body("reports", equalTo(0))
                .body("alerts", hasSize(0));
        assertThat(wires.alerts(board)).isEqualTo(first);
        assertThat(given().get("/api/problems/offensive?board=" + board).asString())
                .isEqualTo(problem);
    }

    @Test
    void whatWasCommittedButNeverToldIsToldUnderTheSameId() throws Exception {
        String board = "01JAAAAAAAAAAAAAAAAAAAAAA5";
        Alert first = feed(board, 2000).getFirst();

        // A process that ends between its commit and its word leaves just this behind.
        try (Connection connection = database.getConnection();
                PreparedStatement untold = connection.prepareStatement("""
                        update scoring.outbox set published_at = null, written_at = now() - interval '1 minute'
                        where id = ?
                        """)) {
            untold.setString(1, first.id().toString());
            await().atMost(PATIENCE).until(() -> untold.executeUpdate() == 1);
        }

        await().atMost(PATIENCE)
                .until(() -> wires.alerts(board).stream()
                                .filter(alert -> alert.equals(first))
                                .count()
                        == 2);
    }

    @Test
    void aProblemIsExplainedDownToItsReports() throws Exception {
        String board = "01JAAAAAAAAAAAAAAAAAAAAAA6";
        feed(board, 2000);

        given().get("/api/problems?board=" + board)
                .then()
                .body("items.id", equalTo(List.of("offensive", "unrest")))
                .body("items[0].contributions.clusters.flatten()", hasSize(0));
        given().get("/api/problems/offensive?board=" + board)
                .then()
                .body("contributions.find { it.indicator == 'fighting-surge' }.clusters.size()", equalTo(20))
                .body("contributions.find { it.kind == 'prior' }.decibans", equalTo(-12.0f))
                .body("statement", notNullValue())
                .body("levels.watch.raise", equalTo(-6.0f));
        given().get("/api/problems/offensive/history?board=" + board)
                .then()
                .body("items.level", hasItem("WATCH"))
                .body("levels.warning.clear", equalTo(-3.0f));
        given().get("/api/indicators/fighting-surge?board=" + board)
                .then()
                .body("kind", equalTo("rate"))
                .body("settings.halfLifeDays", equalTo(7.0f))
                .body("events[0].scheme", equalTo("ucdp"))
                .body("activations.board", equalTo(List.of(board)))
                .body("activations[0].problem", equalTo("offensive"));
        given().get("/api/indicators/marches")
                .then()
                .body("queries[0].query", equalTo("march"))
                .body("activations.board", hasItem(board));
        given().get("/api/boards").then().body("id", hasItem(board));
    }

    @Test
    void aProblemThatWasNeverLookedAtStandsAtItsPrior() throws Exception {
        String board = "01JAAAAAAAAAAAAAAAAAAAAAA7";
        Instant at = Instant.parse("2019-03-01T00:00:00Z");
        wires.say(
                Topics.EXERCISE_OBSERVATIONS, List.of(Observations.feedOpened(board, "feed", at, at.plusSeconds(60))));
        awaitBoard(board);

        given().get("/api/problems/unrest?board=" + board)
                .then()
                .body("level", equalTo("NORMAL"))
                .body("logOdds", equalTo(-10.0f))
                .body("probability.toDouble()", closeTo(1 / 11.0, 1e-9))
                .body("levelSince", nullValue());
    }

    @Test
    void aDroppedBoardIsForgotten() throws Exception {
        String board = "01JAAAAAAAAAAAAAAAAAAAAAA8";
        feed(board, 2000);

        wires.say(
                Topics.EXERCISE_OBSERVATIONS,
                List.of(new Dropped(board), Observations.march(board, "late", Instant.parse("2019-03-01T00:00:00Z"))));

        await().atMost(PATIENCE).until(() -> wires.forgotten(board));
        given().get("/api/problems?board=" + board)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tocsin:problem:not-found"));
    }

    @Test
    void anUnknownProblemOrTimeIsSaidSo() {
        given().get("/api/problems/nothing").then().statusCode(404).body("title", equalTo("Not Found"));
        given().get("/api/problems/unrest/history?from=yesterday")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("from"));
    }

    @Test
    @TestSecurity
    void withoutATokenNothingIsTold() {
        given().get("/api/problems")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tocsin:problem:unauthorized"));
    }

    @Test
    @TestSecurity(user = "subscriber", roles = "subscriber")
    void aSubscriberSeesProblemsAndTheatersOnly() {
        given().get("/api/problems").then().statusCode(200);
        given().get("/api/theaters").then().statusCode(200).body("items.id", equalTo(List.of("north")));
        given().get("/api/indicators").then().statusCode(403).body("status", equalTo(403));
        given().get("/api/boards").then().statusCode(403);
    }

    /** Feeds half a year in portions, and answers the alerts it led to. */
    private List<Alert> feed(String board, int portion) throws Exception {
        List<Observation> records = Observations.halfAYear(board, "feed");
        for (int from = 0; from < records.size(); from += portion) {
            wires.say(Topics.EXERCISE_OBSERVATIONS, records.subList(from, Math.min(records.size(), from + portion)));
        }
        awaitFeed(board, "feed");
        int made = given().get("/api/boards/%s/feeds/feed".formatted(board)).path("alerts.size()");
        return awaitAlerts(board, made);
    }

    private List<Alert> awaitAlerts(String board, int count) {
        await().atMost(PATIENCE).until(() -> wires.alerts(board).size() >= count);
        assertThat(wires.alerts(board)).hasSize(count);
        return wires.alerts(board);
    }

    private static void awaitFeed(String board, String feed) {
        await().atMost(PATIENCE).until(() -> {
            var answer = given().get("/api/boards/%s/feeds/%s".formatted(board, feed));
            return answer.statusCode() == 200 && answer.<Boolean>path("complete");
        });
    }

    private static void awaitBoard(String board) {
        await().atMost(PATIENCE)
                .until(() -> given().get("/api/problems?board=" + board).statusCode() == 200);
    }

    /** What an alert says but for its board and ids, which the board makes. */
    private static List<Object> told(Alert alert) {
        return List.of(
                alert.problem(),
                alert.number(),
                alert.kind(),
                alert.toLevel(),
                alert.at(),
                alert.reason(),
                alert.assessment().logOdds());
    }
}
