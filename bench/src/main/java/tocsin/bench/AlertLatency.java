package tocsin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * From POST to webhook: 200 reports at a steady 10 a second, each of which raises one problem. The first round finds the
 * applications just started; then all reports are retracted, and the second finds them warm.
 */
final class AlertLatency implements Benchmark {
    private static final int ALERTS = 200;
    private static final Pace PACE = new Pace(10);
    private static final List<String> ROUNDS = List.of("just started", "warm");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path root;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    AlertLatency(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String purpose() {
        return "POST at the gateway to webhook arrival, 200 alerts at 10 a second (aim p50 15 ms, p99 60 ms); memory";
    }

    @Override
    public ObjectNode run() throws Exception {
        ObjectNode result = BenchStack.JSON.createObjectNode();
        try (BenchStack stack = BenchStack.start(root, "e2e/catalogues/latency");
                WebhookSink sink = new WebhookSink()) {
            subscribe(door(stack), sink);
            ArrayNode rounds = result.putArray("rounds");
            for (String round : ROUNDS) {
                rounds.add(measure(round, stack, sink));
            }
            Limits limits = new Limits(PACE, ALERTS / 2);
            result.set("limitBarePost", say("limit: bare POST", limits.barePost(http)));
            result.set("limitKafkaHop", say("limit: one Kafka hop", limits.kafkaHop(stack.kafka())));
            result.set("memoryMiB", memory(stack));
        }
        return result;
    }

    private FrontDoor door(BenchStack stack) throws Exception {
        return new FrontDoor(http, stack.gateway(), stack.token("officer"));
    }

    private static void subscribe(FrontDoor door, WebhookSink sink) throws Exception {
        door.post("/api/subscriptions", BenchStack.JSON.readTree("""
                {"name": "bench", "channel": {"type": "webhook", "url": "%s"}}""".formatted(sink.address())));
    }

    private ObjectNode measure(String name, BenchStack stack, WebhookSink sink) throws Exception {
        FrontDoor door = door(stack);
        String prefix = "bench-" + name.replace(' ', '-') + "-";
        Clock clock = Clock.now();
        Map<String, Long> due = new ConcurrentHashMap<>();
        List<CompletableFuture<String>> answers = new ArrayList<>();
        PACE.send(ALERTS, (number, at) -> {
            String correlation = prefix + number;
            due.put(correlation, at);
            answers.add(door.send("/api/reports", report(name, number), correlation));
        });
        List<String> reports = new ArrayList<>();
        for (CompletableFuture<String> answer : answers) {
            reports.add(BenchStack.JSON
                    .readTree(answer.join())
                    .path("items")
                    .path(0)
                    .path("id")
                    .asText());
        }
        Round round = new Round(due, await(sink, prefix, due.size()));
        ObjectNode json = say(name, round.latencies());
        json.put("round", name);
        Hops hops = Hops.of(round, new Topics(stack.kafka()), clock);
        hops.took().forEach((hop, took) -> say("  " + hop, took));
        json.set("hops", hops.json());
        retract(door, reports, sink, prefix);
        return json;
    }

    private static ObjectNode report(String round, int number) {
        ObjectNode report = BenchStack.JSON.createObjectNode();
        report.put("source", "probe");
        report.put("externalId", round + " " + number);
        report.put("publishedAt", Instant.now().toString());
        report.put("title", "A probe reports latencyword%03d (%s).".formatted(number, round));
        report.put("language", "en");
        report.put("credibility", 1);
        return report;
    }

    /** So that every problem stands at NORMAL again. */
    private static void retract(FrontDoor door, List<String> reports, WebhookSink sink, String prefix)
            throws Exception {
        JsonNode reason = BenchStack.JSON.readTree("{\"reason\": \"A measurement.\"}");
        List<CompletableFuture<String>> answers = new ArrayList<>();
        PACE.send(
                reports.size(),
                (number, due) -> answers.add(door.send(
                        "/api/reports/" + reports.get(number - 1) + "/retract", reason, "retract-" + prefix + number)));
        answers.forEach(CompletableFuture::join);
        await(sink, "retract-" + prefix, reports.size());
    }

    /** When each message came, by correlation id; the first where one came twice. */
    private static Map<String, Long> await(WebhookSink sink, String prefix, int count) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Long> arrived = new ConcurrentHashMap<>();
        while (arrived.size() < count && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            for (WebhookSink.Arrival arrival : sink.arrivals()) {
                String correlation = BenchStack.JSON
                        .readTree(arrival.body())
                        .path("correlationid")
                        .asText();
                if (correlation.startsWith(prefix)) {
                    arrived.putIfAbsent(correlation, arrival.nanos());
                }
            }
        }
        return arrived;
    }

    private static ObjectNode say(String what, Latencies latencies) {
        System.out.printf("%-32s %s%n", what, latencies.text());
        return latencies.json();
    }

    private static ObjectNode memory(BenchStack stack) throws Exception {
        ObjectNode memory = BenchStack.JSON.createObjectNode();
        for (JsonNode part : stack.status().path("parts")) {
            memory.put(part.path("name").asText(), part.path("rssMiB").asInt());
        }
        System.out.println("memory (MiB resident) " + memory);
        return memory;
    }
}
