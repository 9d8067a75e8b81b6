package tocsin.bench.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.bench.Benchmark;
import tocsin.bench.WebhookSink;

/**
 * Alerts to one webhook, by Tocsin's notification and by Alertmanager in turns, to the same sink: alone, a hundred, a thousand, ten
 * thousand at once.
 */
public final class DeliverySpeed implements Benchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = Integer.getInteger("tocsin.bench.rounds", 3);

    /** How many alerts at once, and how often in a round. */
    private record Load(int alerts, int times) {}

    private static final Load WARMING = new Load(1_000, 3);
    private static final List<Load> LOADS =
            List.of(new Load(1, 50), new Load(100, 10), new Load(1_000, 3), new Load(10_000, 1));
    private static final int IN_ONE_LANE = 1_000;

    private final Path root;

    public DeliverySpeed(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public String purpose() {
        return "1 to 10,000 alerts to one webhook, beside Alertmanager (aim: twice its deliveries a second, half its p99); memory";
    }

    @Override
    public ObjectNode run() throws Exception {
        Path folder = root.resolve("bench/target/delivery");
        List<String> program = AlertmanagerProgram.command(root.resolve("bench/target/alertmanager"));
        delete(folder);
        try (WebhookSink sink = new WebhookSink();
                Alertmanager peer = Alertmanager.start(program, folder.resolve("alertmanager"), sink.address());
                Notification tocsin = Notification.start(folder, sink.address())) {
            return compare(sink, peer, tocsin);
        }
    }

    private static ObjectNode compare(WebhookSink sink, Alertmanager peer, Notification tocsin) throws Exception {
        Flood flood = new Flood(sink);
        List<Sender> senders = List.of(peer, tocsin);
        for (Sender sender : senders) {
            repeat(flood, sender, WARMING, new Figures());
        }
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Load load : LOADS) {
                for (Sender sender : senders) {
                    String what = String.format(Locale.ROOT, "%,6d at once, %s", load.alerts(), sender.name());
                    repeat(flood, sender, load, figures.computeIfAbsent(what, unknown -> new Figures()));
                }
            }
        }
        Figures lane = new Figures();
        lane.add(flood.ofOneProblem(tocsin, IN_ONE_LANE));
        figures.put("%,6d of one problem, Tocsin".formatted(IN_ONE_LANE), lane);
        ObjectNode result = JSON.createObjectNode();
        figures.forEach((what, each) -> {
            System.out.printf("%-34s %s%n", what, each.text());
            result.set(what.strip(), each.json());
        });
        result.set("memoryMiB", memory(senders));
        result.set("recorded", recorded(tocsin, flood));
        return result;
    }

    private static void repeat(Flood flood, Sender sender, Load load, Figures figures)
            throws IOException, InterruptedException {
        for (int time = 0; time < load.times(); time++) {
            figures.add(flood.ofManyProblems(sender, load.alerts()));
        }
    }

    private static ObjectNode memory(List<Sender> senders) throws IOException, InterruptedException {
        ObjectNode memory = JSON.createObjectNode();
        for (Sender sender : senders) {
            memory.set(sender.name(), sender.memory());
        }
        System.out.println("memory (MiB) " + memory);
        return memory;
    }

    /** Every delivery stands as delivered in the database, and each took one attempt unless one failed. */
    private static ObjectNode recorded(Notification tocsin, Flood flood) throws IOException {
        ObjectNode recorded = JSON.createObjectNode();
        recorded.put("sent", flood.sentBy(tocsin));
        recorded.put("delivered", tocsin.delivered());
        recorded.put("attempts", tocsin.attempts());
        System.out.println("recorded in PostgreSQL " + recorded);
        if (tocsin.delivered() != flood.sentBy(tocsin)) {
            throw new IllegalStateException("not every alert stands as delivered: " + recorded);
        }
        return recorded;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
