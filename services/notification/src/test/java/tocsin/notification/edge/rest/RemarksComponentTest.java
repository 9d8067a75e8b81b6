package tocsin.notification.edge.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
class RemarksComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    TakeAlerts taking;

    @Inject
    Mutiny.SessionFactory sessions;

    /** Of an exercise, so that it can be forgotten. */
    private final String board = "board-" + UUID.randomUUID();

    private final Alert alert =
            Alerts.of(board, "p-" + UUID.randomUUID(), 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);
    private final String path = "/api/alerts/" + alert.id();

    @BeforeEach
    void anAlert() {
        sessions.withStatelessTransaction(session -> taking.take(session, List.of(new IncomingAlert(alert, null))))
                .await()
                .atMost(PATIENCE);
    }

    @AfterEach
    void forgotten() {
        sessions.withStatelessTransaction(session -> taking.forget(session, board))
                .await()
                .atMost(PATIENCE);
        by("analyst").get(path + "/remarks").then().statusCode(404);
    }

    @Test
    void whatIsSaidStaysInOrderAndWhoLooksAfterItIsShown() {
        comment("The convoy was announced.\nAsked Ankara.").then().statusCode(200);
        assign("\"officer\"").then().statusCode(200).body("assignee", equalTo("officer"));
        assign("\"officer\"").then().statusCode(200);
        assign("null").then().statusCode(200).body("assignee", nullValue());

        by("watch-officer")
                .get(path + "/remarks")
                .then()
                .statusCode(200)
                .body("items.kind", contains("comment", "assigned", "released"))
                .body("items.text", contains("The convoy was announced.\nAsked Ankara.", "officer", "officer"))
                .body("items.by", contains("analyst", "analyst", "analyst"));
        by("watch-officer")
                .get("/api/audit?subject=alert/" + alert.id())
                .then()
                .body("items.action", contains("alert released", "alert assigned"));
    }

    @Test
    void anAlertSaysWhoLooksAfterIt() {
        assign("\"officer\"").then().statusCode(200);

        by("watch-officer").get(path).then().body("assignee", equalTo("officer"));
        by("watch-officer").get("/api/alerts?board=" + board).then().body("items.assignee", contains("officer"));
    }

    @Test
    void faultsAreNamed() {
        comment(" ").then().statusCode(400).body("violations.field", contains("text"));
        comment("x".repeat(2001)).then().statusCode(400);
        assign("\"a\\nb\"").then().statusCode(400).body("violations.field", contains("account"));
        by("subscriber").get(path + "/remarks").then().statusCode(403);
        by("analyst").get("/api/alerts/none/remarks").then().statusCode(404);
    }

    private Response comment(String text) {
        return by("analyst")
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .post(path + "/remarks");
    }

    private Response assign(String account) {
        return by("analyst")
                .contentType(ContentType.JSON)
                .body("{\"account\": %s}".formatted(account))
                .put(path + "/assignee");
    }

    private static RequestSpecification by(String role) {
        return given().auth().oauth2(Tokens.of(role, role));
    }
}
