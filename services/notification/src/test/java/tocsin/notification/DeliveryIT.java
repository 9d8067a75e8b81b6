package tocsin.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.GradeTable;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.BoardForgotten;
import tocsin.contracts.warning.WarningLevel;
import tocsin.contracts.wire.Wire;
import tocsin.notification.Receiver.Message;
import tocsin.notification.feed.Xml;

/** Alerts on the topic, messages at receivers, with two replicas and real servers. */
@SuppressWarnings("NullAway.Init") // filled before all tests
class DeliveryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Receiver receiver;
    private static TestStack stack;

    @BeforeAll
    static void start() throws IOException, ExecutionException, InterruptedException {
        receiver = new Receiver();
        stack = new TestStack(folder, receiver.address("/operations", (nth, exchange) -> 204));
    }

    @AfterAll
    static void stop() {
        receiver.close();
        stack.close();
    }

    @Test
    void anAlertIsOneVerifiedMessageHoweverOftenItIsPublished() throws SQLException {
        stack.subscribe("webhook", receiver.address("/once", (nth, exchange) -> 204), "once");
        Alert alert = raise("once");

        stack.publish(alert);
        stack.publish(alert);
        stack.publish(clear("once"));

        await().atMost(PATIENCE).until(() -> receiver.at("/once").size() >= 2);
        List<Message> messages = receiver.at("/once");
        assertThat(messages).hasSize(2).allMatch(Message::verified);
        assertThat(messages.getFirst().event().path("id").asText())
                .isEqualTo(alert.id().toString());
        assertThat(messages.getFirst().event().path("correlationid").asText()).isEqualTo("correlation-" + alert.id());
        assertThat(messages.get(1).event().at("/data/kind").asText()).isEqualTo("clear");
    }

    @Test
    void anEmailHasTextAndHtmlAndTheDeliverysId() throws Exception {
        stack.subscribe("email", "desk@example.org", "mailed");
        stack.publish(raise("mailed"));

        MimeMessage mail = onlyMailTo("desk@example.org");
        long known = stack.count("select count(*) from notification.delivery where '<' || id || '@tocsin>' = '"
                + mail.getMessageID() + "'");
        assertThat(known).isEqualTo(1);
        assertThat(mail.getSubject()).isEqualTo("[WATCH, up from NORMAL, 26 %] Pro-regime ground offensive in Idlib");
        String text = part((Multipart) mail.getContent(), "text/plain");
        String html = part((Multipart) mail.getContent(), "text/html");
        assertThat(text).contains("Shelling <b>& more</b>", "https://tocsin.example/problems/mailed?board=live");
        assertThat(html).contains("Shelling &lt;b&gt;&amp; more&lt;/b&gt;").doesNotContain("javascript:");
    }

    @Test
    void aDigestIsOneMailWhoseMembersAreDeliveredByIt() throws Exception {
        stack.subscribe("email", "digest@example.org", "dig-1\ndig-2");
        stack.gather("dig-1\ndig-2", "daily 8");
        stack.publish(raise("dig-1"));
        stack.publish(raise("dig-2"));
        stack.publish(clear("dig-1"));
        await().atMost(PATIENCE)
                .until(() -> stack.count("select count(*) from notification.delivery where state = 'GATHERED'"
                                + " and lane like 'live/dig-%'")
                        == 3);

        stack.closeDigests();

        MimeMessage mail = onlyMailTo("digest@example.org");
        assertThat(mail.getSubject()).isEqualTo("[2 problems changed, highest level WATCH] Tocsin: daily digest");
        assertThat(part((Multipart) mail.getContent(), "text/plain"))
                .contains("https://tocsin.example/problems/dig-1?board=live", "Before: NORMAL \u2192 WATCH");
        await().atMost(PATIENCE)
                .until(() ->
                        stack.count("select count(*) from notification.delivery d left join notification.delivery c"
                                        + " on c.id = d.carried_by where d.state = 'DELIVERED'"
                                        + " and '<' || coalesce(c.id, d.id) || '@tocsin>' = '" + mail.getMessageID()
                                        + "'")
                                == 3);
    }

    @Test
    void aBurstWhoseSenderIsKilledIsSentAgainUnderItsIdWithItsMembers() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        String address = receiver.address("/bursts", (nth, exchange) -> {
            begun.countDown();
            killed.await();
            return 204;
        });
        stack.subscribe("webhook", address, "burst-1\nburst-2");
        stack.gather("burst-1\nburst-2", "burst");
        stack.publish(raise("burst-1"));
        stack.publish(raise("burst-2"));
        assertThat(begun.await(PATIENCE.toSeconds(), SECONDS)).isTrue();

        stack.killReplicas();
        killed.countDown();
        stack.publish(clear("burst-1"));
        stack.startReplicas();

        await().atMost(PATIENCE).until(() -> receiver.at("/bursts").size() >= 3);
        List<Message> messages = receiver.at("/bursts");
        assertThat(messages.stream().map(Message::id).distinct()).hasSize(2);
        Message first = messages.getFirst();
        assertThat(messages.stream().filter(message -> message.id().equals(first.id())))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(message -> assertThat(message.event().at("/data/alerts"))
                        .isEqualTo(first.event().at("/data/alerts"))
                        .hasSize(2));
    }

    @Test
    void everyReplicaServesAFeedWithItsTheaterAsTheCatalogueHasIt() throws SQLException, JsonProcessingException {
        UUID feed = stack.feed("served");
        Alert alert = raise("served");
        String path = "/api/feeds/" + feed + "/alerts/" + alert.id() + ".cap";

        stack.publish(catalogue());
        stack.publish(alert);

        for (int replica = 0; replica < stack.replicas.size(); replica++) {
            int asked = replica;
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(stack.get(asked, path).body())
                                    .contains(
                                            "<areaDesc>North-west Syria</areaDesc><polygon>35.0,36.0 36.0,36.0 36.0,37.0 35.0,36.0"));
            Xml.cap(stack.get(replica, path).body());
        }
        HttpResponse<String> first = stack.get(0, "/api/feeds/" + feed + "/alerts.atom");
        assertThat(first.body()).contains("WATCH, up from NORMAL");
        assertThat(first.headers().firstValue("ETag"))
                .isEqualTo(stack.get(1, "/api/feeds/" + feed + "/alerts.atom")
                        .headers()
                        .firstValue("ETag"));
    }

    private static CatalogueBundle catalogue() throws JsonProcessingException {
        JsonNode area = Wire.json().readTree("""
                {"type": "Polygon", "coordinates": [[[36, 35], [36, 36], [37, 36], [36, 35]]]}""");
        return new CatalogueBundle(
                1,
                "00ff",
                "analyst",
                "first version",
                Alerts.AT,
                List.of(new TheaterItem("nw-syria", "North-west Syria", "Asia/Damascus", Map.of(), area, null)),
                List.of(),
                new GradeTable(Map.of(), Map.of()),
                List.of(),
                List.of(),
                null);
    }

    @Test
    void aClearWaitsForTheRaiseThatFails() throws SQLException {
        stack.subscribe("webhook", receiver.address("/fails", (nth, exchange) -> nth <= 2 ? 500 : 204), "fails");

        stack.publish(raise("fails"));
        stack.publish(clear("fails"));

        await().atMost(PATIENCE).until(() -> receiver.at("/fails").size() >= 4);
        List<Message> messages = receiver.at("/fails");
        assertThat(messages)
                .extracting(message -> message.event().at("/data/kind").asText())
                .containsExactly("raise", "raise", "raise", "clear");
        assertThat(messages.subList(0, 3))
                .extracting(Message::id)
                .containsOnly(messages.getFirst().id());
    }

    @Test
    void whatDidNotGetThroughIsToldOfByWhatCameAfter() throws SQLException {
        stack.subscribe("webhook", receiver.address("/stale", (nth, exchange) -> nth == 1 ? 500 : 204), "stale");
        Alert watch = raise("stale");
        Alert warning = Alerts.of("live", "stale", 2, AlertKind.RAISE, WarningLevel.WATCH, WarningLevel.WARNING);

        stack.publish(watch);
        await().atMost(PATIENCE).until(() -> !receiver.at("/stale").isEmpty());
        stack.publish(warning);

        await().atMost(PATIENCE).until(() -> receiver.at("/stale").size() >= 2);
        Message second = receiver.at("/stale").get(1);
        // The first may have been due again before the second was there: then both are told, in their order.
        if (second.event().path("id").asText().equals(watch.id().toString())) {
            await().atMost(PATIENCE).until(() -> receiver.at("/stale").size() >= 3);
            assertThat(receiver.at("/stale").get(2).event().at("/data/supersedes"))
                    .isEmpty();
        } else {
            assertThat(second.event().path("id").asText())
                    .isEqualTo(warning.id().toString());
            assertThat(second.event().at("/data/supersedes"))
                    .extracting(before -> before.path("id").asText())
                    .containsExactly(watch.id().toString());
            assertThat(stack.count("select count(*) from notification.delivery d join notification.delivery by"
                            + " on by.id = d.superseded_by where d.state = 'SUPERSEDED' and by.state = 'DELIVERED'"
                            + " and d.lane = 'live/stale'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatASilenceHeldBackIsToldAtItsEnd() throws SQLException {
        stack.subscribe("webhook", receiver.address("/held", (nth, exchange) -> 204), "held");
        stack.subscribe("webhook", receiver.address("/over", (nth, exchange) -> 204), "over");
        stack.silence("held", "over");

        stack.publish(raise("held"));
        stack.publish(Alerts.of("live", "held", 2, AlertKind.RAISE, WarningLevel.WATCH, WarningLevel.WARNING));
        stack.publish(raise("over"));
        stack.publish(clear("over"));
        await().atMost(PATIENCE)
                .until(() -> stack.count("select count(*) from notification.delivery where state = 'HELD'"
                                + " and held_because like '%known convoy%'")
                        == 4);
        assertThat(receiver.at("/held")).isEmpty();

        stack.endSilences();

        await().atMost(PATIENCE).until(() -> !receiver.at("/held").isEmpty());
        await().atMost(PATIENCE)
                .until(() -> stack.count("select count(*) from notification.delivery where state = 'SUPERSEDED'"
                                + " and lane in ('live/held', 'live/over')")
                        == 3);
        assertThat(receiver.at("/held")).singleElement().satisfies(told -> {
            assertThat(told.event().at("/data/toLevel").asText()).isEqualTo("WARNING");
            assertThat(told.event().at("/data/supersedes")).hasSize(1);
        });
        assertThat(receiver.at("/over"))
                .as("it was over before it could be told")
                .isEmpty();
        await().atMost(PATIENCE).until(() -> operations().contains("A silence has ended"));
    }

    @Test
    void whoIsOnWatchIsCalledUntilSomebodyAcknowledges() throws SQLException {
        stack.subscribe("webhook", receiver.address("/called", (nth, exchange) -> 204), "none-of-these");
        stack.onWatch("subscriber");
        stack.escalateAfterSeconds(1);
        Alert alert = Alerts.of("live", "unanswered", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.CRITICAL);

        stack.publish(alert);

        await().atMost(PATIENCE).until(() -> titles("/called").anyMatch(title -> title.startsWith("CRITICAL, not")));
        Message call = receiver.at("/called").getFirst();
        assertThat(call.event().path("type").asText()).isEqualTo("tocsin.escalation");
        assertThat(call.event().at("/data/text").asText()).contains("Called: subscriber");
        assertThat(call.event().at("/data/link").asText()).contains("/alerts/" + alert.id());
        assertThat(stack.count("select count(*) from notification.escalation where alert = '" + alert.id()
                        + "' and number = 0 and whom like 'subscriber%'"))
                .isEqualTo(1);
        stack.acknowledge(alert.id());
    }

    @Test
    void aReceiverThatIsGoneGetsNothingMore() throws SQLException {
        stack.subscribe("webhook", receiver.address("/gone", (nth, exchange) -> 410), "gone");
        stack.publish(raise("gone"));
        await().atMost(PATIENCE)
                .until(() -> stack.count("select count(*) from notification.subscription where problems = 'gone'"
                                + " and disabled_reason like '%410%'")
                        == 1);

        stack.publish(clear("gone"));

        await().atMost(PATIENCE).until(() -> known(clear("gone")));
        assertThat(receiver.at("/gone")).hasSize(1);
        await().atMost(PATIENCE).until(() -> operations().contains("Deliveries fail for good"));
    }

    @Test
    void aReceiverThatAsksForPatienceIsNotTriedBefore() throws SQLException {
        stack.subscribe(
                "webhook",
                receiver.address("/busy", (nth, exchange) -> {
                    exchange.getResponseHeaders().set("Retry-After", "4");
                    return nth == 1 ? 429 : 204;
                }),
                "busy");

        stack.publish(raise("busy"));

        await().atMost(PATIENCE).until(() -> receiver.at("/busy").size() >= 2);
        Duration between = Duration.between(
                receiver.at("/busy").get(0).at(), receiver.at("/busy").get(1).at());
        assertThat(between).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aReceiverThatHangsIsTriedAgain() throws SQLException {
        stack.subscribe(
                "webhook", receiver.address("/hangs", (nth, exchange) -> nth == 1 ? receiver.hang() : 204), "hangs");

        stack.publish(raise("hangs"));

        await().atMost(PATIENCE).until(() -> receiver.at("/hangs").stream().anyMatch(m -> m.answered() == 204));
    }

    @Test
    void whatIsKilledGoesOnAndNothingIsSentTwiceAtOnce() throws SQLException {
        String slow = receiver.address("/slow", (nth, exchange) -> receiver.late(200, nth % 5 == 0 ? 500 : 204));
        for (int n = 0; n < 50; n++) {
            stack.subscribe("webhook", slow, "slow-" + n);
        }
        for (int n = 0; n < 50; n++) {
            stack.publish(raise("slow-" + n));
            stack.publish(clear("slow-" + n));
        }
        await().atMost(PATIENCE).until(() -> receiver.at("/slow").size() >= 20);

        stack.killReplicas();
        stack.startReplicas();

        await().atMost(300, SECONDS)
                .until(() -> stack.count("select count(*) from notification.delivery where lane like 'live/slow-%'"
                                + " and state = 'DELIVERED'")
                        == 100);
        Set<String> ids = receiver.at("/slow").stream().map(Message::id).collect(Collectors.toSet());
        assertThat(ids).hasSize(100);
        assertThat(receiver.doubled("/slow")).isZero();
    }

    @Test
    void aDeletedBoardLeavesNothing() throws SQLException {
        String board = "01JD8W5T9N3V6Q2R4X7Z0A1B2C";
        Alert drill = Alerts.of(board, "drill", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);
        stack.publish(drill);
        await().atMost(PATIENCE).until(() -> known(drill));

        stack.publish(new BoardForgotten(board));

        await().atMost(PATIENCE).until(() -> !known(drill));
    }

    @Test
    void thoseWhoRunItHearHeartbeatsAndOfDeadLetters() {
        stack.publishNonsense();

        await().atMost(PATIENCE).until(() -> operations().contains("1 records could not be read"));
        await().atMost(PATIENCE).until(() -> operations().contains("Tocsin is alive"));
        assertThat(receiver.at("/operations")).allMatch(Message::verified);
    }

    private static Stream<String> titles(String path) {
        return receiver.at(path).stream()
                .map(message -> message.event().at("/data/title").asText());
    }

    private static Set<String> operations() {
        return receiver.at("/operations").stream()
                .map(message -> message.event().at("/data/title").asText())
                .collect(Collectors.toSet());
    }

    private static boolean known(Alert alert) throws SQLException {
        return stack.count("select count(*) from notification.alert where id = '" + alert.id() + "'") == 1;
    }

    private static Alert raise(String problem) {
        return Alerts.of("live", problem, 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);
    }

    private static Alert clear(String problem) {
        return Alerts.of("live", problem, 2, AlertKind.CLEAR, WarningLevel.WATCH, WarningLevel.NORMAL);
    }

    private static MimeMessage onlyMailTo(String address) throws MessagingException {
        await().atMost(PATIENCE).until(() -> !mailTo(address).isEmpty());
        assertThat(mailTo(address)).hasSize(1);
        return mailTo(address).getFirst();
    }

    private static List<MimeMessage> mailTo(String address) throws MessagingException {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : stack.mail.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                found.add(mail);
            }
        }
        return found;
    }

    private static String part(Multipart whole, String type) throws Exception {
        for (int n = 0; n < whole.getCount(); n++) {
            BodyPart part = whole.getBodyPart(n);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof Multipart inner) {
                return part(inner, type);
            }
        }
        throw new AssertionError("no part of type " + type);
    }
}
