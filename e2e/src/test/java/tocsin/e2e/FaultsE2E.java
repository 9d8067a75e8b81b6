package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/**
 * Everything is killed once (eight times by {@code ./tocsin test --long}) in the middle of a replay, with two replicas of
 * each service; afterwards every score and every alert is what it is without that, and each alert was delivered under one id.
 */
class FaultsE2E {
    private static final int ROUNDS = "long".equals(System.getProperty("tocsin.tests")) ? 8 : 1;
    /** 334 days of publications in about two and a half minutes a round. */
    private static final long SPEED = 200_000 / ROUNDS;

    private static final Duration FREEZE = Duration.ofSeconds(20);
    private static final List<String> SERVICES = List.of("theater-watch", "indicator-scoring", "notification");

    @Test
    void whateverIsKilledNothingIsLostNorCountedTwice() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver();
                TocsinStack stack = TocsinStack.start("faults", "--replicas", "2")) {
            subscribe(stack, receiver);
            JsonNode undisturbed = stack.replay(Archives.syrianYear(), "--exercise", "undisturbed");

            CompletableFuture<JsonNode> replay = CompletableFuture.supplyAsync(() -> slowReplay(stack));
            for (int round = 0; round < ROUNDS; round++) {
                disturb(stack);
            }
            JsonNode disturbed = replay.join();

            assertThat(disturbed.path("alerts")).isEqualTo(undisturbed.path("alerts"));
            assertThat(scores(stack, disturbed)).isEqualTo(scores(stack, undisturbed));
            everyAlertWasDeliveredUnderOneId(stack, receiver, List.of(undisturbed, disturbed));
        }
    }

    private static void disturb(TocsinStack stack) throws Exception {
        for (String service : SERVICES) {
            awaitMoreReports(stack);
            stack.kill(service);
            awaitServing(stack);
            freeze(stack, service);
        }
        stack.kill("kafka");
        awaitServing(stack);
        awaitMoreReports(stack);
        stack.kill("postgres");
        awaitServing(stack);
        stack.kill("indicator-scoring");
        stack.kill("postgres");
        awaitServing(stack);
    }

    private static void subscribe(TocsinStack stack, WebhookReceiver receiver) throws Exception {
        stack.api("subscriber")
                .post("/api/subscriptions", TocsinStack.JSON.readTree("""
                                {"name": "faults", "channel": {"type": "webhook", "url": "%s"},
                                 "filter": {"problems": [], "theaters": [], "minLevel": "NORMAL", "exercises": true}}
                                """.formatted(receiver.address())));
    }

    private static JsonNode slowReplay(TocsinStack stack) {
        try {
            return stack.replay(Archives.syrianYear(), "--exercise", "disturbed", "--speed", Long.toString(SPEED));
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }

    private static void freeze(TocsinStack stack, String service) throws Exception {
        stack.freeze(service + "-2");
        long frozenAt = System.nanoTime();
        await().atMost(FREEZE.plusSeconds(5)).until(() -> System.nanoTime() - frozenAt > FREEZE.toNanos());
        stack.thaw(service + "-2");
    }

    private static void awaitMoreReports(TocsinStack stack) throws Exception {
        Api api = stack.api("operator");
        long before = reports(api);
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> reports(api) > before);
    }

    private static long reports(Api api) throws Exception {
        long reports = 0;
        JsonNode boards = api.get("/api/boards");
        for (JsonNode board : boards.isArray() ? boards : boards.path("items")) {
            reports += board.path("reports").asLong() + board.path("duplicates").asLong();
        }
        return reports;
    }

    private static void awaitServing(TocsinStack stack) {
        await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> {
            for (JsonNode part : stack.status().path("parts")) {
                if (!part.path("state").asText().equals("up")) {
                    return false;
                }
            }
            return true;
        });
    }

    private static Map<String, String> scores(TocsinStack stack, JsonNode summary) throws Exception {
        Map<String, String> scores = new TreeMap<>();
        String exercise = summary.path("exercise").asText();
        for (JsonNode problem : stack.api("analyst").all("/api/problems?board=" + exercise)) {
            scores.put(
                    problem.path("id").asText(),
                    "%s %s %s".formatted(problem.path("level"), problem.path("logOdds"), problem.path("at")));
        }
        assertThat(scores).isNotEmpty();
        return scores;
    }

    private static void everyAlertWasDeliveredUnderOneId(
            TocsinStack stack, WebhookReceiver receiver, List<JsonNode> summaries) throws Exception {
        int alerts = 0;
        for (JsonNode summary : summaries) {
            alerts += summary.path("alerts").size();
        }
        int expected = alerts;
        await().atMost(Duration.ofMinutes(2))
                .until(() -> WebhookReceiver.idsPerAlert(receiver.received()).size() >= expected);
        assertThat(WebhookReceiver.idsPerAlert(receiver.received()))
                .hasSize(expected)
                .allSatisfy(ids -> assertThat(ids).hasSize(1));
        assertThat(stack.api("operator")
                        .all("/api/deliveries?board="
                                + summaries.getLast().path("exercise").asText()))
                .isNotEmpty()
                .allSatisfy(
                        delivery -> assertThat(delivery.path("state").asText()).isEqualTo("delivered"));
    }
}
