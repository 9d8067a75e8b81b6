package tocsin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Reports a second through the whole pipeline, gateway to scores in PostgreSQL, for five minutes: batches are sent as fast as
 * they are scored, so that no more than a bounded backlog waits. Then the lag at half that rate.
 */
final class SustainedIntake implements Benchmark {
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("tocsin.bench.seconds", 300));
    private static final Duration LAG_LENGTH = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final int BATCH = 200;
    private static final int SENDERS = 4;
    private static final int MOST_WAITING = 10_000;

    private final Path root;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SustainedIntake(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String purpose() {
        return "reports a second from the gateway to scores in PostgreSQL, for five minutes (aim 4,000); lag at half of it";
    }

    @Override
    public ObjectNode run() throws Exception {
        ObjectNode result = BenchStack.JSON.createObjectNode();
        try (BenchStack stack = BenchStack.start(root, "catalogue", "full")) {
            Map<String, Long> processes = processes(stack);
            IntakeStream stream = new IntakeStream(http, stack, BATCH);
            sustain(stream, WARM_UP, Map.of());
            ObjectNode sustained = sustain(stream, LENGTH, processes);
            result.set("sustained", sustained);
            int half = Math.max(BATCH, sustained.path("perSecond").asInt() / 2);
            stream.drain();
            result.set("lagAtHalf", lag(stream, half));
        }
        return result;
    }

    /** Sends as fast as reports are scored. */
    private static ObjectNode sustain(IntakeStream stream, Duration length, Map<String, Long> processes)
            throws Exception {
        long began = System.nanoTime();
        long first = stream.scored();
        ArrayNode samples = BenchStack.JSON.createArrayNode();
        try (IntakeStream.Senders senders = stream.send(SENDERS, MOST_WAITING)) {
            for (long next = EVERY.toNanos(); next <= length.toNanos(); next += EVERY.toNanos()) {
                LockSupport.parkNanos(began + next - System.nanoTime());
                ObjectNode sample = samples.addObject();
                sample.put("seconds", Math.round((System.nanoTime() - began) / 1e9));
                sample.put("scored", stream.scored() - first);
                processes.forEach((part, pid) -> sample.put(part + "MiB", resident(pid)));
                senders.check();
                if (!processes.isEmpty()) {
                    System.out.println(sample);
                }
            }
        }
        double perSecond = (stream.scored() - first) / ((System.nanoTime() - began) / 1e9);
        System.out.printf(
                Locale.ROOT, "%-32s %,.0f reports a second over %d s%n", "scored", perSecond, length.toSeconds());
        ObjectNode json = BenchStack.JSON.createObjectNode();
        json.put("perSecond", Math.round(perSecond));
        json.put("seconds", length.toSeconds());
        json.set("samples", samples);
        return json;
    }

    /**
     * How long after it was due the n-th report was scored: reports are told apart by their number only, so where partitions
     * overtake each other the lag is theirs together.
     */
    private static ObjectNode lag(IntakeStream stream, int perSecond) throws Exception {
        long first = stream.scored();
        int batches = Math.toIntExact(LAG_LENGTH.toSeconds() * perSecond / BATCH);
        long[] due = new long[batches];
        List<Double> millis = new ArrayList<>();
        Thread sending = Thread.ofPlatform()
                .start(() -> new Pace(Math.max(1, perSecond / BATCH)).send(batches, (number, at) -> {
                    due[number - 1] = at;
                    stream.batch();
                }));
        int seen = 0;
        while (seen < batches) {
            long scored = stream.scored() - first;
            long now = System.nanoTime();
            for (; seen < batches && scored >= (seen + 1L) * BATCH; seen++) {
                millis.add((now - due[seen]) / 1e6);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        sending.join();
        Latencies latencies = Latencies.ofMillis(millis);
        System.out.printf("%-32s %s%n", "lag at " + perSecond + " a second", latencies.text());
        ObjectNode json = latencies.json();
        json.put("perSecond", perSecond);
        return json;
    }

    private static Map<String, Long> processes(BenchStack stack) throws Exception {
        Map<String, Long> processes = new TreeMap<>();
        for (JsonNode part : stack.status().path("parts")) {
            processes.put(part.path("name").asText(), part.path("pid").asLong());
        }
        return processes;
    }

    private static long resident(long pid) {
        try {
            return java.nio.file.Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
