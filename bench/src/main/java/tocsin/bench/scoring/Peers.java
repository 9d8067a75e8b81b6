package tocsin.bench.scoring;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Match;

/**
 * What peers do with the same observations: a decayed sum per indicator, a threshold, and how many indicators of each
 * problem stand above it. They keep no report, no cluster, nothing to explain or to take back.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Peers {
    static final int OBSERVATIONS = 500_000;

    @Param("1000")
    public int indicators;

    private List<Observation> observations = List.of();
    private Map<String, String> problems = Map.of();
    private List<Object[]> events = List.of();
    private double threshold;
    private long flips;

    @Setup(Level.Trial)
    public void prepare() {
        Workload workload = new Workload(indicators, OBSERVATIONS, 100);
        problems = new HashMap<>();
        workload.catalogue()
                .problems()
                .forEach(problem -> problem.indicators().forEach(indicator -> problems.put(indicator, problem.id())));
        observations = new ArrayList<>();
        for (Evidence report : workload.evidence(ChronoUnit.SECONDS)) {
            Match match = report.matches().getFirst();
            observations.add(new Observation(
                    match.indicator(),
                    problems.getOrDefault(match.indicator(), ""),
                    .5,
                    report.timing().arrived()));
        }
        events = observations.stream().map(EsperPeer::event).toList();
        threshold = workload.usualMass();
        flips = bare();
    }

    /** Two hash maps: as little as the rule can take. */
    @Benchmark
    public long plainJava(Effort effort) {
        effort.begin();
        long flipped = bare();
        effort.end();
        return same(flipped);
    }

    @Benchmark
    public long kafkaStreams(Effort effort) {
        try (KafkaStreamsPeer peer = new KafkaStreamsPeer(problems, threshold)) {
            effort.begin();
            observations.forEach(peer::send);
            effort.end();
            return same(peer.flips());
        }
    }

    @Benchmark
    public long esper(Effort effort) {
        try (EsperPeer peer = new EsperPeer(threshold)) {
            effort.begin();
            events.forEach(peer::send);
            effort.end();
            return same(peer.flips());
        }
    }

    private long bare() {
        Map<String, Score> scores = new HashMap<>();
        Map<String, Integer> above = new HashMap<>();
        long flipped = 0;
        for (Observation each : observations) {
            Score before = scores.getOrDefault(each.indicator(), Score.NOTHING);
            Score after = before.plus(each.mass(), each.at(), threshold);
            scores.put(each.indicator(), after);
            if (after.above() != before.above()) {
                above.merge(each.problem(), after.above() ? 1 : -1, Integer::sum);
                flipped++;
            }
        }
        return flipped;
    }

    private long same(long flipped) {
        if (flipped != flips) {
            throw new IllegalStateException("%d indicators crossed the threshold, not %d".formatted(flipped, flips));
        }
        return flipped;
    }
}
