package tocsin.notification;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.contracts.identity.WarningIds;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Receiver.Message;
import tocsin.notification.application.CloseBundles;
import tocsin.notification.application.DeliverDue;
import tocsin.notification.application.GatheringBook;
import tocsin.notification.application.IncomingAlert;
import tocsin.notification.application.TakeAlerts;

/** What is told together, with a real receiver and database; time passes when a test says so. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected, and filled before each test
class GatheringComponentTest {
    private static final int PATIENCE = 60;
    private static final String EACH = "{\"kind\": \"each\"}";
    private static final String BURST = "{\"kind\": \"burst\"}";
    private static final String HOURLY = "{\"kind\": \"hourly\"}";
    private static final String DAILY = "{\"kind\": \"daily\", \"hour\": 8}";
    private static final String WEEKLY = "{\"kind\": \"weekly\", \"hour\": 8, \"weekday\": \"monday\"}";

    @Inject
    AgroalDataSource database;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    TakeAlerts taking;

    @Inject
    GatheringBook gathering;

    @Inject
    CloseBundles closing;

    @Inject
    DeliverDue worker;

    @Inject
    MeterRegistry meters;

    private final String owner = "owner-" + UUID.randomUUID();
    private final String one = "one-" + UUID.randomUUID();
    private final String other = "other-" + UUID.randomUUID();
    private final String board = "board-" + UUID.randomUUID();
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        List<String> mine =
                own().get("/api/subscriptions?limit=200").then().extract().path("items.id");
        mine.forEach(id -> own().delete("/api/subscriptions/" + id));
        receiver.close();
    }

    @Test
    void aBurstIsOneMessageUnderTheIdOfItsFirstAlertAndEachOfItIsDeliveredByIt() throws SQLException {
        UUID desk = subscribe("/burst", 204, BURST);
        Alert first = alert(one, 1, WarningLevel.NORMAL, WarningLevel.WATCH);
        Alert second = alert(other, 1, WarningLevel.NORMAL, WarningLevel.WARNING);
        Alert third = alert(one, 2, WarningLevel.WATCH, WarningLevel.WARNING);

        take(first, second, third);
        close();
        assertThat(receiver.at("/burst")).isEmpty();
        deliveries()
                .body("items.state", equalTo(List.of("gathered", "gathered", "gathered")))
                .body("items[0].gatheredUntil", notNullValue())
                .body("items[0].carriedBy", nullValue());
        timePasses(desk);
        close();

        Message message = awaitOnly("/burst");
        UUID id = WarningIds.delivery(first.id(), desk);
        assertThat(message.verified()).isTrue();
        assertThat(message.id()).isEqualTo(id.toString());
        assertThat(message.event().path("type").asText()).isEqualTo("tocsin.alerts");
        assertThat(message.event().path("id").asText()).isEqualTo(id.toString());
        assertThat(message.event().at("/data/gathering").asText()).isEqualTo("burst");
        assertThat(message.event().at("/data/level").asText()).isEqualTo("WARNING");
        assertThat(message.event().at("/data/theaters/0").asText()).isEqualTo("nw-syria");
        assertThat(alerts(message)).containsExactly(text(first), text(second), text(third));
        await().atMost(PATIENCE, SECONDS).until(() -> states("delivered") == 3);
        deliveries().body("items.carriedBy", equalTo(Arrays.asList(id.toString(), id.toString(), null)));
        own().get("/api/deliveries/" + WarningIds.delivery(third.id(), desk))
                .then()
                .statusCode(200)
                .body("history", hasSize(1))
                .body("history[0].outcome", equalTo("arrived"));
    }

    @Test
    void whatIsSentAgainHasTheSameIdAndTheSameMembers() throws SQLException {
        UUID desk = subscribe("/again", BURST, (nth, exchange) -> {
            if (nth == 1) {
                take(alert(other, 1, WarningLevel.NORMAL, WarningLevel.WATCH));
            }
            return nth <= 2 ? 500 : 204;
        });
        take(alert(one, 1, WarningLevel.NORMAL, WarningLevel.WATCH));
        timePasses(desk);
        close();

        await().atMost(PATIENCE, SECONDS).until(() -> states("delivered") == 1);
        List<Message> messages = receiver.at("/again");
        assertThat(messages)
                .hasSize(3)
                .extracting(Message::id)
                .containsOnly(messages.getFirst().id());
        assertThat(messages).allSatisfy(message -> assertThat(alerts(message)).hasSize(1));
        assertThat(states("gathered")).isEqualTo(1);
    }

    @Test
    void whatCannotBeToldIsGivenUpWithItsMembersAndReplayedWhole() throws SQLException {
        UUID desk = subscribe("/refuses", BURST, (nth, exchange) -> nth <= 3 ? 500 : 204);
        take(
                alert(one, 1, WarningLevel.NORMAL, WarningLevel.WATCH),
                alert(other, 1, WarningLevel.NORMAL, WarningLevel.WATCH));
        timePasses(desk);
        close();

        await().atMost(PATIENCE, SECONDS).until(() -> states("failed") == 2);
        own().contentType(ContentType.JSON)
                .body("{\"state\": \"failed\"}")
                .post("/api/subscriptions/" + desk + "/replay")
                .then()
                .statusCode(200)
                .body("queued", equalTo(1));

        await().atMost(PATIENCE, SECONDS).until(() -> states("delivered") == 2);
        assertThat(receiver.at("/refuses"))
                .hasSize(4)
                .allSatisfy(message -> assertThat(alerts(message)).hasSize(2));
    }

    @Test
    void aRaiseToCriticalWaitsForNothingAndTellsOfWhatWaited() throws SQLException {
        UUID desk = subscribe("/critical", 204, DAILY);
        Alert watch = alert(one, 1, WarningLevel.NORMAL, WarningLevel.WATCH);

        take(watch, alert(other, 1, WarningLevel.NORMAL, WarningLevel.WATCH));
        take(alert(one, 2, WarningLevel.WATCH, WarningLevel.CRITICAL));

        Message message = awaitOnly("/critical");
        assertThat(message.event().path("type").asText()).isEqualTo("tocsin.alert");
        assertThat(message.event().at("/data/supersedes/0/id").asText()).isEqualTo(text(watch));
        assertThat(states("superseded")).isEqualTo(1);
        assertThat(states("gathered")).isEqualTo(1);
        timePasses(desk);
        close();
        await().atMost(PATIENCE, SECONDS).until(() -> receiver.at("/critical").size() == 2);
        assertThat(alerts(receiver.at("/critical").get(1))).hasSize(1);
    }

    @Test
    void whatFollowsOneThatIsNotToldYetKeepsItsPlaceBehindIt() throws SQLException {
        CountDownLatch underWay = new CountDownLatch(1);
        UUID desk = subscribe("/order", HOURLY, (nth, exchange) -> {
            underWay.countDown();
            return nth == 1 ? receiver.hang() : 204;
        });
        Alert raise = alert(one, 1, WarningLevel.WATCH, WarningLevel.CRITICAL);
        Alert down = alert(one, 2, WarningLevel.CRITICAL, WarningLevel.NORMAL);
        take(raise);
        await().atMost(PATIENCE, SECONDS).until(() -> underWay.getCount() == 0);

        take(down, alert(other, 1, WarningLevel.NORMAL, WarningLevel.WATCH));
        timePasses(desk);
        close();

        Message digest = awaitOnly("/order");
        assertThat(alerts(digest)).hasSize(1);
        own().get("/api/deliveries/" + WarningIds.delivery(down.id(), desk))
                .then()
                .body("state", equalTo("pending"))
                .body("carriedBy", nullValue());
    }

    @Test
    void aDigestThatCouldNotBeToldGoesWithTheNext() throws SQLException {
        UUID desk = subscribe("/down", 204, HOURLY);
        Alert old = alert(one, 1, WarningLevel.NORMAL, WarningLevel.WATCH);
        Alert fresh = alert(other, 1, WarningLevel.NORMAL, WarningLevel.WATCH);
        take(old);
        closeAndFail(desk);

        take(fresh);
        timePasses(desk);
        close();

        Message message = awaitOnly("/down");
        assertThat(message.id()).isEqualTo(WarningIds.delivery(fresh.id(), desk).toString());
        assertThat(alerts(message)).containsExactly(text(old), text(fresh));
        await().atMost(PATIENCE, SECONDS).until(() -> states("delivered") == 2);
    }

    @Test
    void replicasThatCloseAtOnceMakeOneMessage() throws SQLException {
        UUID desk = subscribe("/race", 204, BURST);
        for (int n = 1; n <= 20; n++) {
            take(alert(one, n, WarningLevel.WATCH, WarningLevel.WARNING));
        }
        timePasses(desk);

        List<Integer> closed = awaited(() -> Uni.join()
                .all(closeInATransaction(), closeInATransaction(), closeInATransaction())
                .andFailFast());
        worker.wake();

        assertThat(closed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(alerts(awaitOnly("/race"))).hasSize(20);
        await().atMost(PATIENCE, SECONDS).until(() -> states("delivered") == 20);
    }

    @Test
    void oneMessageTellsOfSoManyAndTheNextOfTheRest() throws SQLException {
        UUID desk = subscribe("/many", 204, BURST);
        for (int n = 1; n <= 5; n++) {
            take(alert(one, n, WarningLevel.WATCH, WarningLevel.WARNING));
        }
        timePasses(desk);

        assertThat(closeAtMost(3)).isEqualTo(1);
        assertThat(closeAtMost(3)).isEqualTo(1);
        assertThat(closeAtMost(3)).isEqualTo(0);
        worker.wake();

        await().atMost(PATIENCE, SECONDS).until(() -> receiver.at("/many").size() == 2);
        assertThat(receiver.at("/many"))
                .extracting(message -> alerts(message).size())
                .containsExactly(3, 2);
    }

    @Test
    void whoWantsToHearOtherwiseDoesNotWaitForTheOldTime() throws SQLException {
        UUID desk = subscribe("/otherwise", 204, HOURLY);
        take(alert(one, 1, WarningLevel.NORMAL, WarningLevel.WATCH));
        close();
        assertThat(states("gathered")).isEqualTo(1);

        own().contentType(ContentType.JSON)
                .body(body("/otherwise", EACH, (nth, exchange) -> 204))
                .put("/api/subscriptions/" + desk)
                .then()
                .statusCode(200)
                .body("gathering.kind", equalTo("each"));
        close();

        assertThat(alerts(awaitOnly("/otherwise"))).hasSize(1);
    }

    @Test
    void whoGathersNoMoreHearsOfAClearOnlyWithTheRaiseInAMessageThatFailed() throws SQLException {
        UUID desk = subscribe("/changed", 204, HOURLY);
        Alert raise = alert(one, 1, WarningLevel.NORMAL, WarningLevel.WATCH);
        Alert clear = alert(one, 2, WarningLevel.WATCH, WarningLevel.NORMAL);
        Alert elsewhere = alert(other, 1, WarningLevel.NORMAL, WarningLevel.WATCH);
        take(raise);
        closeAndFail(desk);

        gatherNoMore(desk, "/changed");
        take(clear, elsewhere);
        await().atMost(PATIENCE, SECONDS).until(() -> receiver.at("/changed").size() == 1);
        assertThat(receiver.at("/changed").getFirst().event().at("/data/id").asText())
                .isEqualTo(text(elsewhere));
        close();

        await().atMost(PATIENCE, SECONDS).until(() -> receiver.at("/changed").size() == 2);
        assertThat(alerts(receiver.at("/changed").get(1))).containsExactly(text(raise), text(clear));
        await().atMost(PATIENCE, SECONDS).until(() -> states("delivered") == 3);
    }

    @Test
    void aRaiseToCriticalTakesWhatItTellsOfOutOfAMessageThatFailed() throws SQLException {
        UUID desk = subscribe("/taken-out", 204, HOURLY);
        Alert watch = alert(one, 1, WarningLevel.NORMAL, WarningLevel.WATCH);
        Alert elsewhere = alert(other, 1, WarningLevel.NORMAL, WarningLevel.WATCH);
        take(watch, elsewhere);
        closeAndFail(desk);

        take(alert(one, 2, WarningLevel.WATCH, WarningLevel.CRITICAL));
        await().atMost(PATIENCE, SECONDS).until(() -> receiver.at("/taken-out").size() == 2);

        List<Message> messages = receiver.at("/taken-out");
        assertThat(messages)
                .filteredOn(message -> message.event().path("type").asText().equals("tocsin.alert"))
                .singleElement()
                .satisfies(raise -> assertThat(
                                raise.event().at("/data/supersedes/0/id").asText())
                        .isEqualTo(text(watch)));
        assertThat(messages)
                .filteredOn(message -> message.event().path("type").asText().equals("tocsin.alerts"))
                .singleElement()
                .satisfies(digest -> assertThat(alerts(digest)).containsExactly(text(elsewhere)));
        assertThat(states("superseded")).isEqualTo(1);
    }

    @Test
    void aMetricCountsWhatWaitsAndFallsWhenItsMessageCloses() throws SQLException {
        UUID desk = subscribe("/counted", 204, DAILY);
        close();
        double before = waiting();

        take(
                alert(one, 1, WarningLevel.NORMAL, WarningLevel.WATCH),
                alert(other, 1, WarningLevel.NORMAL, WarningLevel.WATCH));
        close();
        assertThat(waiting()).isEqualTo(before + 2);
        timePasses(desk);
        close();

        assertThat(waiting()).isEqualTo(before);
        assertThat(alerts(awaitOnly("/counted"))).hasSize(2);
    }

    @Test
    void aDeletedSubscriptionAndADeletedBoardLeaveNothingToTell() throws SQLException {
        UUID desk = subscribe("/gone", 204, BURST);
        take(alert(one, 1, WarningLevel.NORMAL, WarningLevel.WATCH));
        own().delete("/api/subscriptions/" + desk).then().statusCode(204);
        assertThat(states("failed")).isEqualTo(1);
        UUID second = subscribe("/forgotten", 204, BURST);
        take(alert(other, 1, WarningLevel.NORMAL, WarningLevel.WATCH));
        assertThat(states("gathered")).isEqualTo(1);

        inTransaction(session -> taking.forget(session, board));
        timePasses(second);
        close();

        deliveries().body("items", hasSize(0));
        assertThat(receiver.at("/gone")).isEmpty();
        assertThat(receiver.at("/forgotten")).isEmpty();
    }

    @Test
    void whatASilenceHeldBackWaitsForTheDigestWhenItIsLetGo() throws SQLException {
        UUID desk = subscribe("/silenced", 204, WEEKLY);
        UUID silence = UUID.randomUUID();
        execute("""
                insert into notification.silence (id, kind, board, problems, theaters, up_to_level,
                    starts_at, ends_at, author, reason)
                values (?, 'SILENCE', ?, '', '', 'WARNING', now(), now() + interval '1 hour', 'test', 'a drill')""", silence, board);
        take(alert(one, 1, WarningLevel.NORMAL, WarningLevel.WATCH));
        assertThat(states("held")).isEqualTo(1);

        execute("update notification.silence set ends_at = now() where id = ?", silence);
        await().atMost(PATIENCE, SECONDS).until(() -> states("gathered") == 1);
        assertThat(receiver.at("/silenced")).isEmpty();
        timePasses(desk);
        close();

        assertThat(alerts(awaitOnly("/silenced"))).hasSize(1);
    }

    @Test
    void faultsOfAGatheringAreNamed() {
        own().contentType(ContentType.JSON)
                .body(body(
                        "/x", "{\"kind\": \"weekly\", \"hour\": 24, \"weekday\": \"moonday\"}", (nth, exchange) -> 204))
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("gathering.weekday", "gathering.hour")));
    }

    private UUID subscribe(String path, int status, String when) {
        return subscribe(path, when, (nth, exchange) -> status);
    }

    private UUID subscribe(String path, String when, Receiver.Behaviour behaviour) {
        String id = own().contentType(ContentType.JSON)
                .body(body(path, when, behaviour))
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private String body(String path, String when, Receiver.Behaviour behaviour) {
        return """
                {"name": "Desk", "channel": {"type": "webhook", "url": "%s", "secret": "%s"},
                 "filter": {"problems": ["%s", "%s"], "exercises": true}, "gathering": %s}""".formatted(receiver.address(path, behaviour), Receiver.SECRET, one, other, when);
    }

    private Alert alert(String problem, long number, WarningLevel from, WarningLevel to) {
        AlertKind kind = to.compareTo(from) > 0 ? AlertKind.RAISE : AlertKind.CLEAR;
        return Alerts.of(board, problem, number, kind, from, to);
    }

    private void take(Alert... alerts) {
        List<IncomingAlert> incoming = Arrays.stream(alerts)
                .map(alert -> new IncomingAlert(alert, null))
                .toList();
        inTransaction(session -> taking.take(session, incoming));
        worker.wake();
    }

    /** The closing time has come. */
    private void timePasses(UUID subscription) throws SQLException {
        execute(
                "update notification.delivery set gathered_quiet = now(), gathered_until = now()"
                        + " where subscription = ? and state = 'GATHERED' and carried_by is null",
                subscription);
    }

    /** What is gathered is closed, as if its first attempt had failed and the next were far off. */
    private void closeAndFail(UUID subscription) throws SQLException {
        timePasses(subscription);
        inTransaction(session -> gathering
                .close(session, 100)
                .chain(() -> session.createNativeQuery(
                                "update notification.delivery set attempts = 1, next_attempt_at = now() + interval '1 hour'"
                                        + " where subscription = :subscription and state = 'PENDING'")
                        .setParameter("subscription", subscription)
                        .executeUpdate()));
    }

    private void gatherNoMore(UUID subscription, String path) {
        own().contentType(ContentType.JSON)
                .body(body(path, EACH, (nth, exchange) -> 204))
                .put("/api/subscriptions/" + subscription)
                .then()
                .statusCode(200);
    }

    private double waiting() {
        return meters.get("tocsin.deliveries.gathered").gauge().value();
    }

    private void close() {
        awaited(closing::look);
    }

    private int closeAtMost(int most) {
        return awaited(() -> sessions.withStatelessTransaction(session -> gathering.close(session, most)));
    }

    private Uni<Integer> closeInATransaction() {
        return sessions.withStatelessTransaction(session -> gathering.close(session, 100));
    }

    private void inTransaction(Function<Mutiny.StatelessSession, Uni<?>> work) {
        awaited(() ->
                sessions.withStatelessTransaction(session -> work.apply(session).replaceWith(true)));
    }

    private static <T> T awaited(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> alerts(Message message) {
        return StreamSupport.stream(message.event().at("/data/alerts").spliterator(), false)
                .map(alert -> alert.path("id").asText())
                .toList();
    }

    private static String text(Alert alert) {
        return alert.id().toString();
    }

    private Message awaitOnly(String path) {
        await().atMost(PATIENCE, SECONDS).until(() -> !receiver.at(path).isEmpty());
        assertThat(receiver.at(path)).hasSize(1);
        return Objects.requireNonNull(receiver.at(path).getFirst());
    }

    private ValidatableResponse deliveries() {
        return own().get("/api/deliveries?limit=200").then().statusCode(200);
    }

    private int states(String state) {
        return own().get("/api/deliveries?limit=200&state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .size();
    }

    private RequestSpecification own() {
        return given().auth().oauth2(Tokens.of(owner, "subscriber"));
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
