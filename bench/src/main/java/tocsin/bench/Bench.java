package tocsin.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tocsin.bench.delivery.DeliverySpeed;
import tocsin.bench.detection.Detection;
import tocsin.bench.matching.MatchingThroughput;
import tocsin.bench.places.PlaceAccuracy;
import tocsin.bench.sameness.SamenessAccuracy;
import tocsin.bench.scoring.Throughput;

/** The command {@code ./tocsin bench}. */
public final class Bench {
    private Bench() {}

    /** Runs the benchmark of that name, all without one; {@code --list} names them. */
    public static void main(String[] arguments) throws Exception {
        Path root =
                Path.of(System.getProperty("tocsin.root", ".")).toAbsolutePath().normalize();
        Path archives = Path.of(System.getenv().getOrDefault("TOCSIN_ARCHIVES", root + "/../shared/data"))
                .normalize();
        List<Benchmark> all = List.of(
                new AlertLatency(root),
                new SustainedIntake(root),
                new DeliverySpeed(root),
                new Throughput(),
                Detection.ofRates(scale()),
                Detection.ofScores(scale()),
                new MatchingThroughput(root, archives),
                new PlaceAccuracy(archives),
                new SamenessAccuracy());
        List<String> asked = List.of(arguments);
        if (asked.contains("--list")) {
            all.forEach(one -> System.out.printf("%-12s %s%n", one.name(), one.purpose()));
            return;
        }
        List<Benchmark> chosen = all.stream()
                .filter(one -> asked.isEmpty() || asked.contains(one.name()))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("There is no benchmark " + String.join(" ", asked) + "; --list names them.");
            System.exit(2);
        }
        for (Benchmark benchmark : chosen) {
            ObjectNode result = benchmark.run();
            result.put("benchmark", benchmark.name());
            result.put("at", Instant.now().toString());
            result.put("commit", System.getProperty("tocsin.commit", "unknown"));
            Path file = root.resolve("bench/target/" + benchmark.name() + ".json");
            Files.writeString(file, result.toPrettyString() + "\n");
            System.out.println("All of it: " + root.relativize(file));
        }
        System.exit(0);
    }

    /** How thoroughly simulations are run: 1 unless the environment says otherwise. */
    private static double scale() {
        return Double.parseDouble(System.getenv().getOrDefault("TOCSIN_BENCH_SCALE", "1"));
    }
}
