package tocsin.notification.edge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tocsin.contracts.identity.WarningIds;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.contracts.wire.Wire;
import tocsin.notification.Alerts;
import tocsin.notification.TestDatabase;
import tocsin.notification.Tokens;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.ReaderLinks;
import tocsin.notification.link.LinkClaim;
import tocsin.notification.link.LinkPurpose;
import tocsin.notification.link.LinkSigning;
import tocsin.notification.subscription.Channel;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected
class LinksComponentTest {
    private static final String ADDRESS = "desk@example.org";
    private static final LinkSigning SIGNING =
            new LinkSigning(Base64.getDecoder().decode(TestDatabase.SECRET_KEY));

    @Inject
    ReaderLinks links;

    @Inject
    AgroalDataSource database;

    private final Alert alert = Alerts.of(
            "board-" + UUID.randomUUID(), "idlib", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);
    private UUID subscription;

    @BeforeEach
    void anAlertThatWaitsForItsDeliveryByMail() throws SQLException {
        subscription = UUID.fromString(owner().contentType(ContentType.JSON)
                .body(body(ADDRESS))
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        keep();
    }

    @Test
    void whoOnlyLooksChangesNothing() {
        String link = unsubscribing();

        page(given().get(link), 200)
                .body(allOf(
                        containsString("<form method=\"post\">"),
                        containsString("Desk {x} &lt;b&gt;"),
                        containsString("Unsubscribe?")));
        given().head(link).then().statusCode(200);
        given().get(link).then().statusCode(200);

        subscriptionNow().body("disabled", nullValue());
    }

    @Test
    void oneClickEndsTheMailsAndTheOwnerBeginsThemAgain() throws SQLException {
        String link = unsubscribing();

        page(
                        given().contentType("application/x-www-form-urlencoded")
                                .body("List-Unsubscribe=One-Click")
                                .post(link),
                        200)
                .body(containsString("Unsubscribed"));

        subscriptionNow().body("disabled.reason", equalTo("The reader unsubscribed by a link in an email."));
        given().auth()
                .oauth2(Tokens.of("officer", "watch-officer"))
                .get("/api/audit?subject=subscription/" + subscription)
                .then()
                .body("items[0].action", equalTo("subscription disabled"))
                .body("items[0].actor", containsString("by email link"));
        assertThat(number("select count(*) from notification.delivery where subscription = ? and state = 'FAILED'"))
                .isEqualTo(1);
        page(given().get(link), 200).body(not(containsString("<form")));
        owner().contentType(ContentType.JSON)
                .body(body(ADDRESS))
                .put("/api/subscriptions/" + subscription)
                .then()
                .statusCode(200)
                .body("disabled", nullValue());
    }

    @Test
    void mailSoftwareMaySendAFormOfEitherKindOrNothing() {
        given().multiPart("List-Unsubscribe", "One-Click")
                .post(unsubscribing())
                .then()
                .statusCode(200);
        given().post(unsubscribing()).then().statusCode(200);

        subscriptionNow().body("disabled.reason", containsString("unsubscribed"));
    }

    @Test
    void whoUnsubscribesIsNoFailureForThoseWhoRunIt() throws SQLException {
        execute(
                "update notification.delivery set attempts = 1, last_attempt_at = now(), last_error = 'busy' where subscription = ?",
                subscription);

        given().post(unsubscribing()).then().statusCode(200);

        assertThat(number("select count(*) from notification.subscription s join notification.delivery d"
                        + " on d.subscription = s.id where s.id = ? and d.state = 'FAILED'"
                        + " and d.last_error is distinct from s.disabled_reason"))
                .isZero();
    }

    @Test
    void whoReadsThatAddressNoMoreHoldsNoGoodLink() {
        String unsubscribing = unsubscribing();
        String acknowledging = acknowledging();
        owner().contentType(ContentType.JSON)
                .body(body("another@example.org"))
                .put("/api/subscriptions/" + subscription)
                .then()
                .statusCode(200);

        page(given().post(unsubscribing), 200).body(containsString("Nothing is sent to you any more"));
        page(given().post(acknowledging), 404);

        subscriptionNow().body("disabled", nullValue());
        alertNow().body("acknowledgedBy", nullValue());
    }

    @ParameterizedTest
    @EnumSource(LinkPurpose.class)
    void aLinkOutOfItsTimeIsRefusedWithTheWayOn(LinkPurpose purpose) {
        String expired = SIGNING.sign(
                purpose,
                new LinkClaim(
                        subscription,
                        about(purpose),
                        LinkClaim.reader(ADDRESS),
                        Instant.now().minusSeconds(1)));

        page(given().get("/api/" + purpose.label() + "/" + expired), 410)
                .body(allOf(
                        containsString("This link has expired"), containsString("href=\"http://localhost:8080/\"")));
        page(given().post("/api/" + purpose.label() + "/" + expired), 410);

        nothingHappened();
    }

    @ParameterizedTest
    @EnumSource(LinkPurpose.class)
    void aLinkThatWasAlteredOrIsForAnotherPurposeIsRefused(LinkPurpose purpose) {
        LinkPurpose other = purpose == LinkPurpose.UNSUBSCRIBE ? LinkPurpose.ACKNOWLEDGE : LinkPurpose.UNSUBSCRIBE;
        LinkClaim claim = new LinkClaim(
                subscription,
                about(purpose),
                LinkClaim.reader(ADDRESS),
                Instant.now().plusSeconds(600));
        String good = SIGNING.sign(purpose, claim);
        String altered = (good.charAt(0) == 'A' ? 'B' : 'A') + good.substring(1);

        for (String token : new String[] {altered, SIGNING.sign(other, claim), "rubbish", good + "x"}) {
            page(given().get("/api/" + purpose.label() + "/" + token), 404)
                    .body(containsString("This link is not valid"));
            page(given().post("/api/" + purpose.label() + "/" + token), 404);
        }

        nothingHappened();
    }

    @Test
    void theReaderAcknowledgesTheAlertThatThePageNames() {
        String link = acknowledging();

        page(given().get(link), 200)
                .body(allOf(
                        containsString("[EXERCISE] Pro-regime ground offensive in Idlib"),
                        containsString("NORMAL \u2192 WATCH"),
                        containsString("<form method=\"post\">")));
        alertNow().body("acknowledgedBy", nullValue());
        page(given().post(link), 200).body(allOf(containsString("Acknowledged"), not(containsString("<form"))));

        alertNow().body("acknowledgedBy", equalTo("the reader of subscription \"Desk {x} <b>\" (by email link)"));
        page(given().post(link), 200).body(containsString("The first acknowledgement stands"));
    }

    @Test
    void whatAnOfficerAcknowledgedFirstStandsAndTheReaderIsNotToldWho() {
        as(Tokens.of("officer", "watch-officer"))
                .contentType(ContentType.JSON)
                .post("/api/alerts/" + alert.id() + "/acknowledge")
                .then()
                .statusCode(200);

        page(given().post(acknowledging()), 200).body(not(containsString("officer")));

        alertNow().body("acknowledgedBy", equalTo("officer"));
    }

    @Test
    void onlyWhatRoseOrChangedIsThereToAcknowledge() {
        Alert clear = Alerts.of("live", "idlib", 2, AlertKind.CLEAR, WarningLevel.WATCH, WarningLevel.NORMAL);

        assertThat(links.acknowledge(clear, subscription, new Channel.Email(ADDRESS)))
                .isEmpty();
    }

    @Test
    void aPageSpeaksTheLanguageOfTheBrowserWhereItKnowsNoReader() {
        page(given().header("Accept-Language", "de, ar;q=0.8, en;q=0.5").get("/api/unsubscribe/rubbish"), 404)
                .header("Content-Language", "ar")
                .body(containsString("dir=\"rtl\""));
    }

    private void nothingHappened() {
        subscriptionNow().body("disabled", nullValue());
        alertNow().body("acknowledgedBy", nullValue());
    }

    private UUID about(LinkPurpose purpose) {
        return purpose == LinkPurpose.UNSUBSCRIBE ? subscription : alert.id();
    }

    private String unsubscribing() {
        return path(links.unsubscribe(subscription, new Channel.Email(ADDRESS)).orElseThrow());
    }

    private String acknowledging() {
        return path(links.acknowledge(alert, subscription, new Channel.Email(ADDRESS))
                .orElseThrow());
    }

    private static String path(String link) {
        assertThat(link).startsWith("http://localhost:8080/api/");
        return URI.create(link).getPath();
    }

    private static ValidatableResponse page(io.restassured.response.Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer");
    }

    private ValidatableResponse subscriptionNow() {
        return owner().get("/api/subscriptions/" + subscription).then().statusCode(200);
    }

    private ValidatableResponse alertNow() {
        return as(Tokens.of("officer", "watch-officer"))
                .get("/api/alerts/" + alert.id())
                .then()
                .statusCode(200);
    }

    private static String body(String address) {
        return """
                {"name": "Desk {x} <b>", "channel": {"type": "email", "address": "%s"}, "filter": {"problems": ["none"]}}""".formatted(address);
    }

    private static RequestSpecification owner() {
        return as(Tokens.of("subscriber", "subscriber"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private void keep() throws SQLException {
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
        execute(
                "insert into notification.delivery (id, subscription, alert, lane, position, because, state,"
                        + " next_attempt_at) values (?, ?, ?, 'lane', 1, '', 'PENDING', now() + interval '1 day')",
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

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, subscription);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static String json(Object value) {
        return new String(Wire.encode(value), StandardCharsets.UTF_8);
    }
}
