package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One report that crosses a threshold is in a subscriber's hands: as a webhook that a library of others verifies, and as an
 * email.
 */
class WebhookE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADDRESS = "watch@desk.example";
    private static final String SECRET = StandardWebhook.newSecret();

    private static TocsinStack stack;
    private static VerifyingReceiver receiver;

    @BeforeAll
    static void subscribe() throws Exception {
        receiver = new VerifyingReceiver(SECRET);
        stack = TocsinStack.start(
                "webhook", "--catalogue", LatencyReports.catalogue().toString());
        subscribe("""
                {"type": "webhook", "url": "%s", "secret": "%s"}""".formatted(receiver.address(), SECRET));
        subscribe("""
                {"type": "email", "address": "%s"}""".formatted(ADDRESS));
    }

    @AfterAll
    static void end() throws Exception {
        stack.close();
        receiver.close();
    }

    @Test
    void aReportIsToldToEverySubscriberAndItsRetractionToo() throws Exception {
        LatencyReports probe = new LatencyReports(1);
        String correlation = "e2e-" + UUID.randomUUID();
        Api officer = stack.api("officer");

        JsonNode accepted = officer.post("/api/reports", probe.report(), correlation);
        String report = accepted.path("items").path(0).path("id").asText();

        JsonNode raised = awaitMessage(probe, "raise");
        saysThatTheWatchBegan(raised.path("event").path("data"), report);
        assertThat(raised.path("event").path("correlationid").asText()).isEqualTo(correlation);
        Mail mail = awaitMail(probe, "WATCH, up from NORMAL");
        explains(mail, probe);
        followsTheReportInEveryLog(correlation);

        JsonNode alert = alertOf(officer, probe, "raise");
        assertThat(deliveries(alert, "webhook"))
                .containsExactly(raised.path("id").asText());
        assertThat(deliveries(alert, "email"))
                .allSatisfy(id -> assertThat(mail.messageId()).isEqualTo("<" + id + "@tocsin>"));
        acknowledgingShowsWho(officer, alert, probe);

        officer.post("/api/reports/" + report + "/retract", TocsinStack.JSON.readTree("{\"reason\": \"A drill.\"}"));

        JsonNode cancelled = awaitMessage(probe, "cancel").path("event").path("data");
        assertThat(cancelled.path("fromLevel").asText()).isEqualTo("WATCH");
        assertThat(cancelled.path("toLevel").asText()).isEqualTo("NORMAL");
        assertThat(cancelled.path("logOdds").asDouble()).isEqualTo(-10.0, within(1e-9));
        awaitMail(probe, "Cancelled: NORMAL, was WATCH");
        assertThat(receiver.refused())
                .as("messages whose signature was refused")
                .isEmpty();
    }

    /** The catalogue that holds is another afterwards, and wider only. */
    @Test
    void whatIsMatchedAgainIsScoredAnewAndNobodyHearsAgainOfAnAlertThatStands() throws Exception {
        LatencyReports told = new LatencyReports(3);
        LatencyReports untold = new LatencyReports(4);
        WiderQueries queries = new WiderQueries(stack.api("analyst"));
        Api officer = stack.api("officer");
        String first = accepted(officer, told.report());
        JsonNode raised = awaitMessage(told, "raise");
        String second = accepted(
                officer,
                LatencyReports.report("e2e-pier-3", "Grain barges leave the northern depot after dusk: pierword003"));
        String third = accepted(
                officer,
                LatencyReports.report("e2e-pier-4", "Customs officers close the old market hall: pierword004"));
        queries.awaitMatches(second, 0);
        queries.awaitMatches(third, 0);

        int version = queries.widen(Map.of(told.indicator(), "pierword003", untold.indicator(), "pierword004"));
        queries.matchAgain(version);

        awaitMessage(untold, "raise");
        for (String report : List.of(first, second, third)) {
            assertThat(queries.awaitMatches(report, 1).path("catalogueVersion").asInt())
                    .isEqualTo(version);
        }
        // Two such reports make the sign 15/16 active.
        JsonNode problem = await().atMost(PATIENCE)
                .until(
                        () -> officer.get("/api/problems/" + told.problem()),
                        now -> Math.abs(now.path("logOdds").asDouble() + 4.375) < 0.01);
        assertThat(problem.path("catalogueVersion").asInt()).isEqualTo(version);
        assertThat(problem.path("contributions").findValuesAsText("id")).contains(first, second);

        // What is told of a board is told in order: whoever hears of the next has heard all that came before.
        LatencyReports next = new LatencyReports(5);
        accepted(officer, next.report());
        awaitMessage(next, "raise");
        assertThat(receiver.verified())
                .filteredOn(message -> message.path("event")
                        .path("data")
                        .path("problem")
                        .asText()
                        .equals(told.problem()))
                .extracting(message -> message.path("id").asText())
                .containsExactly(raised.path("id").asText());
        assertThat(officer.all("/api/alerts?problem=" + told.problem())).hasSize(1);
        assertThat(officer.all("/api/alerts?problem=" + untold.problem())).hasSize(1);
    }

    @Test
    void aMessageThatSomebodyChangedIsRefused() throws Exception {
        try (VerifyingReceiver other = new VerifyingReceiver(SECRET)) {
            StandardWebhook genuine = StandardWebhook.signed(SECRET, "msg-1", "{\"toLevel\":\"WATCH\"}");

            assertThat(genuine.send(other.address())).isEqualTo(204);
            assertThat(genuine.withBody("{\"toLevel\":\"NORMAL\"}").send(other.address()))
                    .isEqualTo(400);
            assertThat(StandardWebhook.signed(StandardWebhook.newSecret(), "msg-2", "{}")
                            .send(other.address()))
                    .isEqualTo(400);
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(other.verified()).hasSize(1);
                assertThat(other.refused()).hasSize(2);
            });
        }
    }

    private static String accepted(Api officer, JsonNode report) throws Exception {
        return officer.post("/api/reports", report)
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private static void subscribe(String channel) throws Exception {
        JsonNode subscription =
                TocsinStack.JSON.readTree("{\"name\": \"watch desk\", \"channel\": %s}".formatted(channel));
        JsonNode kept = stack.api("subscriber").post("/api/subscriptions", subscription);
        assertThat(kept.path("owner").asText()).isEqualTo("subscriber");
    }

    private static JsonNode awaitMessage(LatencyReports probe, String kind) {
        return await().atMost(PATIENCE)
                .until(
                        () -> receiver.verified().stream()
                                .filter(message -> isOf(message.path("event").path("data"), probe, kind))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static boolean isOf(JsonNode alert, LatencyReports probe, String kind) {
        return alert.path("problem").asText().equals(probe.problem())
                && alert.path("kind").asText().equals(kind);
    }

    private static void saysThatTheWatchBegan(JsonNode alert, String report) {
        assertThat(alert.path("fromLevel").asText()).isEqualTo("NORMAL");
        assertThat(alert.path("toLevel").asText()).isEqualTo("WATCH");
        assertThat(alert.path("exercise").asBoolean()).isFalse();
        // Prior -10, slope 0.5, weight 12, activation 1 / (1 + 0.5) on the square: 3/4. See the catalogue's README.
        assertThat(alert.path("logOdds").asDouble()).isEqualTo(-5.5, within(0.01));
        double sum = 0;
        for (JsonNode contribution : alert.path("contributions")) {
            sum += contribution.path("decibans").asDouble();
        }
        assertThat(sum).isEqualTo(alert.path("logOdds").asDouble(), within(1e-6));
        assertThat(alert.path("contributions").findValuesAsText("id")).contains(report);
    }

    private static Mail awaitMail(LatencyReports probe, String headline) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> Mail.to(stack.inbox(), ADDRESS).stream()
                                .filter(mail -> mail.subject().contains(headline)
                                        && mail.subject().contains(probe.problemTitle()))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static void explains(Mail mail, LatencyReports probe) {
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains(probe.problemTitle())
                    .contains("WATCH, up from NORMAL")
                    .contains(probe.indicatorTitle())
                    .contains(probe.title())
                    .contains("A1");
        }
    }

    private static void followsTheReportInEveryLog(String correlation) {
        for (String part : List.of("gateway", "theater-watch", "indicator-scoring", "notification")) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(
                                    Files.readString(stack.data().resolve(part).resolve(part + ".log")))
                            .as("the log of " + part)
                            .contains(correlation));
        }
    }

    private static JsonNode alertOf(Api api, LatencyReports probe, String kind) throws Exception {
        return api.all("/api/alerts?problem=" + probe.problem()).stream()
                .filter(alert -> isOf(alert, probe, kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> deliveries(JsonNode alert, String channel) {
        List<String> ids = new java.util.ArrayList<>();
        for (JsonNode delivery : alert.path("deliveries")) {
            if (delivery.path("channel").asText().equals(channel)) {
                ids.add(delivery.path("id").asText());
            }
        }
        assertThat(ids).as(channel + " of " + alert).hasSize(1);
        return ids;
    }

    private static void acknowledgingShowsWho(Api officer, JsonNode alert, LatencyReports probe) throws Exception {
        assertThat(alert.path("acknowledgedBy").isTextual()).isFalse();

        officer.post(
                "/api/alerts/" + alert.path("id").asText() + "/acknowledge",
                TocsinStack.JSON.readTree("{\"comment\": \"Seen.\"}"));

        JsonNode seen = alertOf(stack.api("subscriber"), probe, "raise");
        assertThat(seen.path("acknowledgedBy").asText()).isEqualTo("officer");
        assertThat(seen.path("acknowledgedAt").asText()).isNotEmpty();
    }
}
