package tocsin.notification.edge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.TestDatabase;
import tocsin.notification.Tokens;
import tocsin.notification.application.IncomingAlert;
import tocsin.notification.application.TakeAlerts;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected
class RoutingComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Whom the shipped tree leads to, but allies only to one problem. */
    private static final String TREE = """
            {"audiences": [
                {"id": "watch-floor", "sees": "evidence", "open": true},
                {"id": "allies", "sees": "%s", "open": true},
                {"id": "public", "open": true}, {"id": "theater-desk"}, {"id": "relationship-desk"}],
             "root": {"name": "All", "audiences": ["watch-floor"], "routes": [
                {"name": "Allies", "problems": ["%s"], "audiences": ["allies"]}]}}""";

    @Inject
    TakeAlerts taking;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Pool pool;

    private final String problem = "p-" + UUID.randomUUID();

    /** The table is append-only for everybody but a test that owns the database. */
    @AfterEach
    void asTocsinShipsIt() {
        execute("alter table notification.routing disable trigger routing_append_only");
        execute("delete from notification.routing");
        execute("alter table notification.routing enable trigger routing_append_only");
        execute("delete from notification.alert where problem = '" + problem + "'");
        execute("update notification.subscription set deleted_at = now() where owner in ('ally', 'officer')");
    }

    @Test
    void aTreeIsSavedUnlessAnotherWasSavedMeanwhile() {
        by("operator").get("/api/routing").then().statusCode(200).body("version", equalTo(0));

        save(0, TREE.formatted("thin", problem)).statusCode(200).body("version", equalTo(1));
        save(0, TREE.formatted("thin", problem)).statusCode(409).body("detail", containsString("version 0"));
        save(1, TREE.formatted("evidence", problem)).statusCode(200).body("version", equalTo(2));

        by("analyst")
                .get("/api/routing/versions")
                .then()
                .body("items.version", contains(2, 1))
                .body("items[0].by", equalTo("operator"));
        by("analyst")
                .get("/api/routing/versions/1")
                .then()
                .body("tree.audiences.find { it.id == 'allies' }.sees", equalTo("thin"));
        by("analyst").get("/api/routing/versions/9").then().statusCode(404);
        by("analyst").get("/api/routing/versions/none").then().statusCode(404);
        by("analyst")
                .get("/api/audit?subject=routing/2")
                .then()
                .body("items.action", contains("routing saved"))
                .body("items[0].detail", equalTo("a test"));
    }

    @Test
    void onlyOperatorsSaveAndFaultsAreNamed() {
        by("analyst")
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/routing")
                .then()
                .statusCode(403);
        by("subscriber").get("/api/routing").then().statusCode(403);
        by("operator")
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/routing")
                .then()
                .statusCode(400);
        save(0, "{\"audiences\": [{\"id\": \"desk\"}], \"root\": {\"name\": \"All\", \"audiences\": [\"nobody\"]}}")
                .statusCode(400)
                .body("violations.field", hasItem("root.audiences"));
    }

    @Test
    void anAudienceWithSubscriptionsStays() {
        subscribe("ally", "subscriber", "allies");

        save(
                        0,
                        "{\"audiences\": [{\"id\": \"watch-floor\"}], \"root\": {\"name\": \"All\", \"audiences\": [\"watch-floor\"]}}")
                .statusCode(400)
                .body("violations.expected.join()", containsString("allies"));
    }

    @Test
    void whoDoesNotWorkHereStandsOnlyWhereEverybodyMay() {
        given().auth()
                .oauth2(Tokens.of("ally", "subscriber"))
                .contentType(ContentType.JSON)
                .body(subscription("theater-desk"))
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .body("violations.field", contains("audience"))
                .body("violations[0].expected", not(containsString("theater-desk")));
        subscribe("officer", "watch-officer", "theater-desk");
    }

    @Test
    void anAlertReachesAsTheTreeSaysAndThinAudiencesSeeLittle() {
        save(0, TREE.formatted("thin", problem)).statusCode(200);
        String ally = subscribe("ally", "subscriber", "allies");
        String officer = subscribe("officer", "watch-officer", "watch-floor");
        Alert alert = Alerts.of("live", problem, 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);
        Alert other = Alerts.of("live", problem + "-x", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);

        take(alert);
        take(other);

        assertThat(sees(alert, ally)).containsExactly("THIN");
        assertThat(sees(alert, officer)).containsExactly("EVIDENCE");
        assertThat(sees(other, ally)).isEmpty();
        assertThat(sees(other, officer)).containsExactly("EVIDENCE");
        execute("delete from notification.alert where problem = '" + problem + "-x'");
    }

    @Test
    void aTreeIsTriedOutBeforeItIsSaved() {
        String ally = subscribe("ally", "subscriber", "allies");
        String officer = subscribe("officer", "watch-officer", "watch-floor");
        take(Alerts.of("live", problem, 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH));
        String at = "alerts.find { it.problem == '" + problem + "' }";

        by("watch-officer")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/routing/trials")
                .then()
                .statusCode(200)
                .body(at + ".told.subscription", hasItems(ally, officer))
                .body(at + ".told.newly.every { !it }", equalTo(true))
                .body(
                        at + ".told.find { it.subscription == '" + ally + "' }.way",
                        equalTo("Everything > From WATCH up"));
        by("watch-officer")
                .contentType(ContentType.JSON)
                .body("{\"tree\": " + TREE.formatted("thin", "another") + "}")
                .post("/api/routing/trials")
                .then()
                .statusCode(200)
                .body(at + ".told.subscription", not(hasItem(ally)))
                .body(at + ".noLonger.subscription", hasItem(ally));
        by("watch-officer")
                .contentType(ContentType.JSON)
                .body("{\"from\": \"yesterday\", \"tree\": {}}")
                .post("/api/routing/trials")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("from", "audiences", "root"));
        by("operator").get("/api/routing").then().body("version", equalTo(0));
    }

    private void take(Alert alert) {
        sessions.withStatelessTransaction(session -> taking.take(session, List.of(new IncomingAlert(alert, null))))
                .await()
                .atMost(PATIENCE);
    }

    private List<String> sees(Alert alert, String subscription) {
        return pool.query("select sees from notification.delivery where alert = '%s' and subscription = '%s'"
                        .formatted(alert.id(), subscription))
                .execute()
                .map(rows -> rows.stream().map(row -> row.getString(0)).toList())
                .await()
                .atMost(PATIENCE);
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }

    private static ValidatableResponse save(long version, String tree) {
        return by("operator")
                .contentType(ContentType.JSON)
                .body("{\"version\": %d, \"note\": \"a test\", \"tree\": %s}".formatted(version, tree))
                .put("/api/routing")
                .then();
    }

    private static String subscribe(String user, String role, String audience) {
        return given().auth()
                .oauth2(Tokens.of(user, role))
                .contentType(ContentType.JSON)
                .body(subscription(audience))
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .body("audience", equalTo(audience))
                .extract()
                .path("id");
    }

    private static String subscription(String audience) {
        return """
                {"name": "Routed", "channel": {"type": "email", "address": "routed@example.org"}, "audience": "%s"}""".formatted(audience);
    }

    private static RequestSpecification by(String role) {
        return given().auth().oauth2(Tokens.of(role, role));
    }
}
