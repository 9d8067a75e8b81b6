package tocsin.notification;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Receiver.Message;
import tocsin.notification.application.DeliverDue;
import tocsin.notification.application.DisableEndpoints;
import tocsin.notification.application.IncomingAlert;
import tocsin.notification.application.TakeAlerts;

/** What an owner of a webhook can do with it, with a real receiver, mail server and database. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected, and filled before each test
class WebhooksComponentTest {
    private static final int PATIENCE = 60;
    private static final int PER_MINUTE = 60;

    @Inject
    AgroalDataSource database;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    TakeAlerts taking;

    @Inject
    DeliverDue worker;

    @Inject
    DisableEndpoints disabling;

    @ConfigProperty(name = "quarkus.mailer.port")
    int smtp;

    /** Whoever has an account of their own sees nothing of other tests. */
    private final String owner = "owner-" + UUID.randomUUID();

    private final String problem = "problem-" + UUID.randomUUID();

    /** The live board is that of the tests that find it empty. */
    private final String board = "board-" + UUID.randomUUID();

    private Receiver receiver;
    private GreenMail mail;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        mail = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @AfterEach
    void stop() {
        List<String> mine =
                own().get("/api/subscriptions?limit=200").then().extract().path("items.id");
        mine.forEach(id -> own().delete("/api/subscriptions/" + id));
        receiver.close();
        mail.stop();
    }

    @Test
    void aTestIsSignedAsAlertsAreAndTheAnswerSaysWhatTheReceiverSaid() {
        String path = webhook("/works", 204, "");

        String id = own().post(path + "/test")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("arrived"))
                .body("status", equalTo(204))
                .body("milliseconds", greaterThanOrEqualTo(0))
                .body("reason", nullValue())
                .extract()
                .path("id");

        Message message = only("/works");
        assertThat(message.verified()).isTrue();
        assertThat(message.id()).isEqualTo(id);
        assertThat(message.event().path("type").asText()).isEqualTo("tocsin.test");
        assertThat(message.event().at("/data/title").asText()).isEqualTo("This is a test");
        own().get("/api/deliveries").then().body("items", hasSize(0));
    }

    @Test
    void aTestThatDoesNotArriveIsAnAnswerTooAndDisablesNothing() {
        String gone = webhook("/gone", 410, "");
        String busy = "/api/subscriptions/"
                + create(webhookTo(
                        receiver.address("/busy", (nth, exchange) -> {
                            exchange.getResponseHeaders().set("Retry-After", "7");
                            return 503;
                        }),
                        ""));

        own().post(gone + "/test")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("gone"))
                .body("status", equalTo(410));
        own().post(busy + "/test")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("deferred"))
                .body("status", equalTo(503))
                .body("reason", containsString("7 s"));
        own().get(gone).then().body("disabled", nullValue());
        as("stranger").post(gone + "/test").then().statusCode(404);
    }

    @Test
    void anEmailIsTriedByMail() throws MessagingException {
        String address = problem + "@example.org";
        String path = "/api/subscriptions/" + create(email(address));

        own().post(path + "/test")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("arrived"))
                .body("status", nullValue());

        assertThat(mailTo(address)).hasSize(1);
        assertThat(mailTo(address).getFirst().getSubject()).isEqualTo("[Tocsin test] This is a test");
    }

    @Test
    void whatWasGivenUpIsListedWithItsAttemptsAndSentAgainUnderTheSameId() {
        String path = "/api/subscriptions/"
                + create(webhookTo(receiver.address("/recovers", (nth, exchange) -> nth <= 3 ? 500 : 204), ""));
        take(1, WarningLevel.NORMAL, WarningLevel.WATCH);
        await().atMost(PATIENCE, SECONDS).until(() -> states("failed"), failed -> failed == 1);
        String id = own().get("/api/deliveries?state=failed")
                .then()
                .body("items[0].attempts", equalTo(3))
                .body("items[0].lastError", containsString("the receiver answered 500"))
                .extract()
                .path("items[0].id");

        replay(path, "{\"state\": \"failed\"}").statusCode(200).body("queued", equalTo(1));

        await().atMost(PATIENCE, SECONDS).until(() -> states("delivered"), delivered -> delivered == 1);
        own().get("/api/deliveries/" + id)
                .then()
                .statusCode(200)
                .body("history.number", equalTo(List.of(1, 2, 3, 4)))
                .body("history.outcome", equalTo(List.of("missed", "missed", "given up", "arrived")))
                .body("history[0].reason", equalTo("the receiver answered 500"))
                .body("history.endedAt", everyItem(notNullValue()));
        replay(path, "{\"from\": \"2020-01-01T00:00:00Z\", \"to\": \"2020-01-02T00:00:00Z\"}")
                .body("queued", equalTo(0));
        replay(path, "{\"from\": \"2020-01-01T00:00:00Z\", \"to\": \"2120-01-01T00:00:00Z\"}")
                .body("queued", equalTo(1));
        await().atMost(PATIENCE, SECONDS).until(() -> receiver.at("/recovers").size(), count -> count == 5);
        assertThat(receiver.at("/recovers")).extracting(Message::id).containsOnly(id);
        as("stranger").get("/api/deliveries/" + id).then().statusCode(404);
    }

    @Test
    void aReplaySaysWhatItNeeds() {
        String path = webhook("/works", 204, "");

        refused(path, "{}", "from");
        refused(path, "{\"from\": \"yesterday\", \"to\": \"2026-01-01T00:00:00Z\"}", "from");
        refused(path, "{\"from\": \"2026-01-01T00:00:00Z\"}", "to");
        refused(path, "{\"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2026-01-01T00:00:00Z\"}", "to");
        refused(path, "{\"state\": \"lost\"}", "state");
        refused(path, "{\"state\": \"failed\", \"to\": \"2026-01-01T00:00:00Z\"}", "state");
    }

    @Test
    void aWebhookThatFailedForFiveDaysIsDisabledAndItsOwnerAndOperationsAreToldOnce() throws Throwable {
        String path = webhook("/dead", 500, "");
        String address = owner + "@example.org";
        create(email(address, "another-problem"));
        operations(problem + "@operations.example");
        take(1, WarningLevel.NORMAL, WarningLevel.WATCH);
        await().atMost(PATIENCE, SECONDS).until(() -> states("failed"), failed -> failed == 1);

        disable();
        own().get(path).then().body("disabled", nullValue());
        execute(
                "update notification.attempt set started_at = started_at - interval '5 days' where number = 1 and delivery in"
                        + " (select id from notification.delivery where subscription = ?)",
                id(path));
        disable();
        disable();

        own().get(path)
                .then()
                .body("disabled.reason", containsString("3 attempts failed. The last one: the receiver answered 500"));
        await().atMost(PATIENCE, SECONDS).until(() -> toldOfDisabled(address) == 1);
        await().atMost(PATIENCE, SECONDS).until(() -> toldOfDisabled(problem + "@operations.example") == 1);
        replay(path, "{\"state\": \"failed\"}").statusCode(409).body("detail", containsString("enable it first"));

        own().post(path + "/enable").then().statusCode(200).body("disabled", nullValue());

        disable();
        assertThat(toldOfDisabled(address)).isEqualTo(1);
        own().get(path).then().body("disabled", nullValue());
        replay(path, "{\"state\": \"failed\"}").statusCode(200).body("queued", equalTo(1));
    }

    @Test
    void oneSuccessAmongTheFailuresKeepsAWebhook() throws Throwable {
        String path = "/api/subscriptions/"
                + create(webhookTo(receiver.address("/moody", (nth, exchange) -> nth == 2 ? 204 : 500), ""));
        take(1, WarningLevel.NORMAL, WarningLevel.WATCH);
        await().atMost(PATIENCE, SECONDS).until(() -> states("delivered"), delivered -> delivered == 1);
        take(2, WarningLevel.WATCH, WarningLevel.NORMAL);
        await().atMost(PATIENCE, SECONDS).until(() -> states("failed"), failed -> failed == 1);
        execute(
                "update notification.attempt set started_at = started_at - interval '9 days' where number = 1 and delivery in"
                        + " (select id from notification.delivery where subscription = ? and state = 'DELIVERED')",
                id(path));

        disable();

        own().get(path).then().body("disabled", nullValue());
    }

    @Test
    void aReceiverGetsTheFormatItReadsAndARoutingKeyIsNeverShown() {
        String slack = webhook("/slack", 200, ", \"format\": \"slack\"");
        String pager = webhook(
                "/pager", 202, ", \"format\": \"pagerduty\", \"routingKey\": \"0123456789abcdefABCDEF0123456789\"");

        take(1, WarningLevel.NORMAL, WarningLevel.WATCH);

        await().atMost(PATIENCE, SECONDS).until(() -> states("delivered"), delivered -> delivered == 2);
        assertThat(only("/slack").event().at("/blocks/0/type").asText()).isEqualTo("header");
        assertThat(only("/pager").event().path("routing_key").asText()).isEqualTo("0123456789abcdefABCDEF0123456789");
        assertThat(only("/pager").event().path("dedup_key").asText()).isEqualTo("tocsin/" + board + "/" + problem);
        own().get(slack).then().body("channel.format", equalTo("slack"));
        own().get(pager)
                .then()
                .body("channel.format", equalTo("pagerduty"))
                .body(not(containsString("0123456789abcdef")));
    }

    @Test
    void whatIsOverTheLimitOfAMinuteWaitsWithItsReasonAndARaiseToCriticalTakesWhatIsBeforeItAlong() throws Throwable {
        create("""
                {"name": "Desk", "channel": {"type": "webhook", "url": "%s", "secret": "%s"},
                 "filter": {"theaters": ["%s"], "exercises": true}}""".formatted(receiver.address("/many", (nth, exchange) -> 204), Receiver.SECRET, "nw-syria"));
        List<IncomingAlert> many = java.util.stream.IntStream.range(0, 3 * PER_MINUTE)
                .mapToObj(n -> incoming(problem + "-" + n, 1, WarningLevel.NORMAL, WarningLevel.WATCH))
                .toList();

        take(many);

        await().atMost(PATIENCE, SECONDS).until(() -> states("delivered") >= PER_MINUTE && waiting() > 0);
        assertThat(mostInAMinute()).isLessThanOrEqualTo(PER_MINUTE);
        String waits = waitingProblem();
        take(List.of(incoming(waits, 2, WarningLevel.WATCH, WarningLevel.CRITICAL)));
        await().atMost(PATIENCE, SECONDS)
                .until(() -> receiver.at("/many").stream()
                                .filter(message -> message.event()
                                        .at("/data/problem")
                                        .asText()
                                        .equals(waits))
                                .count()
                        == 2);
        assertThat(waiting()).isPositive();
    }

    private void refused(String path, String body, String field) {
        replay(path, body).statusCode(400).body("violations[0].field", equalTo(field));
    }

    private ValidatableResponse replay(String path, String body) {
        return own().contentType(ContentType.JSON)
                .body(body)
                .post(path + "/replay")
                .then();
    }

    private String webhook(String path, int status, String more) {
        return "/api/subscriptions/" + create(webhookTo(receiver.address(path, (nth, exchange) -> status), more));
    }

    private String webhookTo(String url, String more) {
        return """
                {"name": "Desk", "channel": {"type": "webhook", "url": "%s", "secret": "%s"%s},
                 "filter": {"problems": ["%s"], "exercises": true}}""".formatted(url, Receiver.SECRET, more, problem);
    }

    private String email(String address) {
        return email(address, problem);
    }

    private static String email(String address, String of) {
        return """
                {"name": "Mail", "channel": {"type": "email", "address": "%s"}, "filter": {"problems": ["%s"], "exercises": true}}""".formatted(address, of);
    }

    private String create(String body) {
        return own().contentType(ContentType.JSON)
                .body(body)
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private RequestSpecification own() {
        return as(owner);
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user, "subscriber"));
    }

    private Message only(String path) {
        List<Message> messages = receiver.at(path);
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private int states(String state) {
        return own().get("/api/deliveries?limit=200&state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .size();
    }

    private List<MimeMessage> mailTo(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().equals(address);
                    } catch (MessagingException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
    }

    private long toldOfDisabled(String address) throws MessagingException {
        long told = 0;
        for (MimeMessage message : mailTo(address)) {
            told += message.getSubject().contains("A subscription is disabled: Desk") ? 1 : 0;
        }
        return told;
    }

    private IncomingAlert incoming(String of, long number, WarningLevel from, WarningLevel to) {
        AlertKind kind = to.compareTo(from) > 0 ? AlertKind.RAISE : AlertKind.CLEAR;
        return new IncomingAlert(Alerts.of(board, of, number, kind, from, to), null);
    }

    private void take(long number, WarningLevel from, WarningLevel to) {
        take(List.of(incoming(problem, number, from, to)));
    }

    private void take(List<IncomingAlert> alerts) {
        inTransaction(session -> taking.take(session, alerts));
        worker.wake();
    }

    private void disable() {
        inTransaction(disabling::disable);
        worker.wake();
    }

    private void inTransaction(
            java.util.function.Function<Mutiny.StatelessSession, io.smallrye.mutiny.Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(work));
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void operations(String address) throws SQLException {
        execute(
                "insert into notification.subscription (id, name, owner, purpose, channel, target, problems, theaters,"
                        + " min_level, exercises) values (?, 'Ops', 'operations', 'OPERATIONS', 'email', ?, '', '', 'NORMAL', false)",
                UUID.randomUUID(),
                address);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private long waiting() throws SQLException {
        return Long.parseLong(value("select count(*) from notification.delivery d join notification.subscription s"
                + " on s.id = d.subscription where s.owner = ? and d.state = 'PENDING' and d.attempts = 0"
                + " and d.last_error like 'It waits: the subscription has had 60 messages%'"));
    }

    private String waitingProblem() throws SQLException {
        return value("select a.problem from notification.delivery d join notification.subscription s"
                + " on s.id = d.subscription join notification.alert a on a.id = d.alert where s.owner = ?"
                + " and d.state = 'PENDING' and d.paced order by d.next_attempt_at desc limit 1");
    }

    private long mostInAMinute() throws SQLException {
        return Long.parseLong(value("select max(n) from (select count(*) as n from notification.attempt a"
                + " join notification.delivery d on d.id = a.delivery join notification.subscription s on s.id = d.subscription"
                + " where s.owner = ? group by date_trunc('minute', a.started_at)) as minutes"));
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, owner);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
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
}
