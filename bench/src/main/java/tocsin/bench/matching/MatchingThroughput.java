package tocsin.bench.matching;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import tocsin.bench.Benchmark;

/** Texts and coded events matched per second of CPU time. */
public final class MatchingThroughput implements Benchmark {
    private static final int WARM_UPS = 8;
    private static final int ROUNDS = 7;

    private final Path root;
    private final Path archives;

    public MatchingThroughput(Path root, Path archives) {
        this.root = root;
        this.archives = archives;
    }

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public String purpose() {
        return "texts and coded events matched a second (aims: 15,000 and 8 million), beside Lucene's Monitor";
    }

    @Override
    public ObjectNode run() throws RunnerException {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (!Files.exists(archives)) {
            System.out.println("The texts of " + archives + " are not here (see TOCSIN_ARCHIVES).");
            return result.put("skipped", "no texts");
        }
        result.put("loadAverageBefore", load());
        ArrayNode runs = result.putArray("runs");
        System.out.printf("%-44s %14s %14s%n", "matched per second", "CPU time", "wall time");
        for (Class<?> benchmarks : new Class<?>[] {TextQueries.class, CodedEvents.class}) {
            for (RunResult each : new Runner(options(benchmarks).build()).run()) {
                runs.add(said(each));
            }
        }
        result.put("loadAverageAfter", load());
        return result;
    }

    private OptionsBuilder options(Class<?> benchmarks) {
        OptionsBuilder options = new OptionsBuilder();
        options.include(benchmarks.getName() + "\\.")
                .threads(1)
                .forks(1)
                .warmupIterations(WARM_UPS)
                .measurementIterations(ROUNDS)
                .timeout(TimeValue.minutes(10))
                .shouldDoGC(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgs(
                        "-Xms768m",
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Dtocsin.root=" + root,
                        "-Dtocsin.archives=" + archives);
        return options;
    }

    private static ObjectNode said(RunResult run) {
        String matcher = run.getParams().getParam("matcher");
        int items = matcher == null
                ? CodedEvents.EVENTS
                : TextQueries.Matcher.valueOf(matcher).texts();
        String stored = run.getParams().getParam(matcher == null ? "patterns" : "queries");
        String what = (matcher == null ? "coded events" : "texts, " + matcher) + ", " + stored;
        double wall = items / run.getPrimaryResult().getScore() * 1_000;
        double cpuMicros = Objects.requireNonNull(run.getSecondaryResults().get("cpuMicros"))
                        .getScore()
                / ROUNDS;
        double cpu = items / cpuMicros * 1_000_000;
        System.out.printf(Locale.ROOT, "%-44s %,14.0f %,14.0f%n", what, cpu, wall);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("benchmark", what);
        json.put("perCpuSecond", Math.round(cpu));
        json.put("perSecond", Math.round(wall));
        return json;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
