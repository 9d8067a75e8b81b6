package tocsin.bench.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tocsin.bench.WebhookSink;

/** Hands alerts to a sender a hundred at a time, each hundred as soon as the one before was accepted, until all have arrived. */
final class Flood {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(5);

    private final WebhookSink sink;
    private final Map<Sender, Integer> sent = new HashMap<>();
    private int floods;

    /** How alerts are handed over. */
    private interface HandOver {
        void accept(List<String> ids, int first) throws IOException, InterruptedException;
    }

    Flood(WebhookSink sink) {
        this.sink = sink;
    }

    /** How many alerts a sender was given so far. */
    int sentBy(Sender sender) {
        return sent.getOrDefault(sender, 0);
    }

    /** Each alert is of a problem of its own, so that none waits for another. */
    Taken ofManyProblems(Sender sender, int alerts) throws IOException, InterruptedException {
        return flood(sender, alerts, (ids, first) -> sender.accept(ids));
    }

    /** All alerts are of one problem, whose transitions arrive in order: each waits for the one before it. */
    Taken ofOneProblem(Notification tocsin, int alerts) throws IOException, InterruptedException {
        return flood(tocsin, alerts, (ids, first) -> tocsin.acceptOfOneProblem("one-problem", ids, first));
    }

    private Taken flood(Sender sender, int alerts, HandOver over) throws IOException, InterruptedException {
        sink.arrivals().clear();
        String prefix = "flood-" + ++floods + "-";
        Map<String, Long> begun = new HashMap<>();
        long began = System.nanoTime();
        for (int first = 0; first < alerts; first += BATCH) {
            List<String> ids = IntStream.range(first, Math.min(alerts, first + BATCH))
                    .mapToObj(number -> prefix + number)
                    .toList();
            long now = System.nanoTime();
            ids.forEach(id -> begun.put(id, now));
            over.accept(ids, first + 1);
        }
        sent.merge(sender, alerts, Integer::sum);
        Map<String, Long> arrived = await(sender, alerts, prefix);
        sender.settle();
        return taken(begun, arrived, began, System.nanoTime());
    }

    private Map<String, Long> await(Sender sender, int alerts, String prefix) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (sink.arrivals().size() >= alerts) {
                Map<String, Long> arrived = arrived(sender, prefix);
                if (arrived.size() == alerts) {
                    return arrived;
                }
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new IOException("%s sent %d of %d alerts within %s"
                .formatted(sender.name(), arrived(sender, prefix).size(), alerts, PATIENCE));
    }

    /** When each alert came first. */
    private Map<String, Long> arrived(Sender sender, String prefix) throws IOException {
        Map<String, Long> arrived = new HashMap<>();
        for (WebhookSink.Arrival arrival : sink.arrivals()) {
            for (String id : sender.told(JSON.readTree(arrival.body()))) {
                if (id.startsWith(prefix)) {
                    arrived.putIfAbsent(id, arrival.nanos());
                }
            }
        }
        return arrived;
    }

    private Taken taken(Map<String, Long> begun, Map<String, Long> arrived, long began, long settled) {
        List<Double> millis = new ArrayList<>();
        long last = began;
        for (Map.Entry<String, Long> each : arrived.entrySet()) {
            millis.add((each.getValue() - begun.getOrDefault(each.getKey(), began)) / 1e6);
            last = Math.max(last, each.getValue());
        }
        double bytes = sink.arrivals().stream()
                .mapToInt(arrival -> arrival.body().length())
                .average()
                .orElse(0);
        return new Taken(millis, (last - began) / 1e9, (settled - began) / 1e9, Math.round(bytes));
    }

    /**
     * What a flood took.
     *
     * @param millis of each alert, from when it was handed over to when it arrived
     * @param arrivedSeconds until the last had arrived
     * @param settledSeconds until nothing was left to do, outcomes recorded included
     * @param bytes of a message, on average
     */
    record Taken(List<Double> millis, double arrivedSeconds, double settledSeconds, long bytes) {}
}
