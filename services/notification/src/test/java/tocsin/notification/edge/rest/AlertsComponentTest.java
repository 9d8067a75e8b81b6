package tocsin.notification.edge.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.contracts.identity.WarningIds;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.contracts.wire.Wire;
import tocsin.notification.Alerts;
import tocsin.notification.TestDatabase;
import tocsin.notification.Tokens;
import tocsin.notification.application.AlertSummary;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected
class AlertsComponentTest {
    @Inject
    AgroalDataSource database;

    private final String board = "board-" + UUID.randomUUID();
    private final Alert raised = Alerts.of(board, "idlib", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);
    private final Alert risen =
            Alerts.of(board, "idlib", 2, AlertKind.RAISE, WarningLevel.WATCH, WarningLevel.CRITICAL);
    private final Alert other = Alerts.of(board, "libya", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);

    @BeforeEach
    void threeAlertsOfWhichOneWasDeliveredToASubscriber() throws SQLException {
        keep(raised);
        keep(risen);
        keep(other);
        deliver(raised, "subscriber");
    }

    @Test
    void theNewestComesFirstAndEachFilterRestricts() {
        officer()
                .get("/api/alerts?board=" + board)
                .then()
                .statusCode(200)
                .body("items.id", contains(id(other), id(risen), id(raised)))
                .body("items[2].kind", equalTo("raise"))
                .body("items[2].deliveries[0].state", equalTo("delivered"))
                .body("items[2].assessment", nullValue())
                .body("next", nullValue());
        only("problem=libya", other);
        only("minLevel=WARNING", risen);
        only("kind=raise&problem=libya", other);
        officer().get("/api/alerts").then().statusCode(200).body("items.id", not(hasItem(id(other))));
        officer()
                .get("/api/alerts?minLevel=HIGH")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("minLevel"));
    }

    @Test
    void aListIsReadPageByPage() {
        String next = officer()
                .get("/api/alerts?limit=2&board=" + board)
                .then()
                .body("items.id", contains(id(other), id(risen)))
                .extract()
                .path("next");

        officer()
                .get("/api/alerts?limit=2&board=" + board + "&cursor=" + next)
                .then()
                .body("items.id", contains(id(raised)))
                .body("next", nullValue());
    }

    @Test
    void oneAlertExplainsItself() {
        officer()
                .get("/api/alerts/" + id(risen))
                .then()
                .statusCode(200)
                .body("assessment.contributions[1].clusters[0].reports[0].grade", equalTo("B1"));
    }

    @Test
    void whoAcknowledgesFirstStands() {
        String path = "/api/alerts/" + id(risen) + "/acknowledge";

        officer()
                .contentType(ContentType.JSON)
                .body("{\"comment\": \"seen\"}")
                .post(path)
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo("officer"))
                .body("acknowledgedAt", notNullValue())
                .body("acknowledgementComment", equalTo("seen"));
        as(Tokens.of("second", "watch-officer"))
                .contentType(ContentType.JSON)
                .post(path)
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo("officer"));
        only("acknowledged=true", risen);
    }

    @Test
    void whoOnlySubscribesSeesOnlyTheirOwnDeliveries() {
        as(Tokens.of("subscriber", "subscriber"))
                .get("/api/deliveries?alert=" + id(raised))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].subscriptionName", equalTo("Desk of subscriber"));
        as(Tokens.of("stranger", "subscriber"))
                .get("/api/deliveries?alert=" + id(raised))
                .then()
                .body("items", hasSize(0));
        as(Tokens.of("stranger", "subscriber"))
                .get("/api/alerts/" + id(raised))
                .then()
                .body("deliveries", hasSize(0));
        officer()
                .get("/api/deliveries?state=delivered&alert=" + id(raised))
                .then()
                .body("items", hasSize(1));
        officer().get("/api/deliveries?state=lost").then().statusCode(400);
    }

    private void only(String filter, Alert expected) {
        officer()
                .get("/api/alerts?board=" + board + "&" + filter)
                .then()
                .statusCode(200)
                .body("items.id", contains(id(expected)));
    }

    private static RequestSpecification officer() {
        return as(Tokens.of("officer", "watch-officer"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static String id(Alert alert) {
        return alert.id().toString();
    }

    private void keep(Alert alert) throws SQLException {
        execute(
                "insert into notification.alert (id, board, problem, number, kind, peak, summary, assessment)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                alert.id(),
                alert.board(),
                alert.problem(),
                alert.number(),
                alert.kind().name(),
                alert.toLevel().name(),
                json(AlertSummary.of(alert)),
                json(alert.assessment()));
    }

    private void deliver(Alert alert, String owner) throws SQLException {
        UUID subscription = UUID.randomUUID();
        execute(
                "insert into notification.subscription (id, name, owner, purpose, channel, target, problems, theaters,"
                        + " min_level, exercises) values (?, ?, ?, 'ALERTS', 'email', 'a@b', '', '', 'WATCH', true)",
                subscription,
                "Desk of " + owner,
                owner);
        execute(
                "insert into notification.delivery (id, subscription, alert, lane, position, because, state, attempts,"
                        + " delivered_at) values (?, ?, ?, 'lane', 1, '', 'DELIVERED', 1, now())",
                WarningIds.delivery(alert.id(), subscription),
                subscription,
                alert.id());
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            statement.executeUpdate();
        }
    }

    private static String json(Object value) {
        return new String(Wire.encode(value), StandardCharsets.UTF_8);
    }
}
