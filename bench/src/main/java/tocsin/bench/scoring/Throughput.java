package tocsin.bench.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import tocsin.bench.Benchmark;

/** Observations per second of CPU time: the core and its peers, at three sizes. */
public final class Throughput implements Benchmark {
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 5;
    private static final String[] SIZES = {"100", "1000", "10000"};
    private static final List<String> LOOKS = List.of("NONE", "DAYS", "LIVE", "HOURS");

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public String purpose() {
        return "observations a second through the pure core (aim 5 million), beside Kafka Streams and Esper";
    }

    @Override
    public ObjectNode run() throws RunnerException {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("loadAverageBefore", load());
        ArrayNode runs = result.putArray("runs");
        System.out.printf("%-44s %14s %14s%n", "observations per second", "CPU time", "wall time");
        for (RunResult each :
                new Runner(options(Peers.class).param("indicators", SIZES).build()).run()) {
            runs.add(said(each));
        }
        for (String looks : LOOKS) {
            for (RunResult each : core(looks)) {
                runs.add(said(each));
            }
        }
        result.put("loadAverageAfter", load());
        return result;
    }

    private static Collection<RunResult> core(String looks) throws RunnerException {
        return new Runner(options(Core.class)
                        .param("indicators", SIZES)
                        .param("looks", looks)
                        .build())
                .run();
    }

    /** One thread; the heap is large enough that what a round keeps is rarely moved, and touched beforehand. */
    private static OptionsBuilder options(Class<?> benchmarks) {
        OptionsBuilder options = new OptionsBuilder();
        options.include(benchmarks.getName() + "\\.")
                .threads(1)
                .forks(1)
                .warmupIterations(WARM_UPS)
                .measurementIterations(ROUNDS)
                .timeout(TimeValue.minutes(5))
                .shouldDoGC(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgs(
                        "-Xms3g",
                        "-Xmx3g",
                        "-Xmn2g",
                        "-XX:+UseSerialGC",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseTransparentHugePages",
                        "-XX:+UseCompactObjectHeaders");
        return options;
    }

    private static ObjectNode said(RunResult run) {
        String name = run.getParams().getBenchmark().replaceFirst(".*\\.", "");
        StringBuilder what = new StringBuilder(name);
        run.getParams()
                .getParamsKeys()
                .forEach(key -> what.append(' ').append(run.getParams().getParam(key)));
        String looks = run.getParams().getParam("looks");
        int observations =
                looks == null ? Peers.OBSERVATIONS : Core.Looks.valueOf(looks).observations();
        double wall = observations / run.getPrimaryResult().getScore() * 1_000;
        // events are added up over the rounds
        double cpuMicros = Objects.requireNonNull(run.getSecondaryResults().get("cpuMicros"))
                        .getScore()
                / ROUNDS;
        double cpu = observations / cpuMicros * 1_000_000;
        System.out.printf(Locale.ROOT, "%-44s %,14.0f %,14.0f%n", what, cpu, wall);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("benchmark", what.toString());
        json.put("perCpuSecond", Math.round(cpu));
        json.put("perSecond", Math.round(wall));
        return json;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
