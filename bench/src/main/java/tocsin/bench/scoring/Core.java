package tocsin.bench.scoring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import tocsin.scoring.model.board.Board;
import tocsin.scoring.model.board.ExerciseFold;
import tocsin.scoring.model.board.Kept;
import tocsin.scoring.model.board.LiveFold;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.evidence.Evidence;

/** Fills a fresh board with a workload; evidence is decoded beforehand, and what it leaves behind is kept. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Core {
    private static final int PARTITIONS = 4;

    @Param("1000")
    public int indicators;

    /** How far apart stamps are: {@code NONE} (clusters only), {@code DAYS}, {@code HOURS}, or {@code LIVE}. */
    @Param({"NONE", "DAYS", "HOURS", "LIVE"})
    public Looks looks = Looks.NONE;

    /** When problems are looked at. */
    public enum Looks {
        NONE(500_000, 100, ChronoUnit.SECONDS),
        DAYS(500_000, 100, ChronoUnit.DAYS),
        HOURS(500_000, 100, ChronoUnit.HOURS),
        LIVE(100_000, 20, ChronoUnit.SECONDS);

        private final int observations;
        private final int days;
        private final ChronoUnit stamp;

        Looks(int observations, int days, ChronoUnit stamp) {
            this.observations = observations;
            this.days = days;
            this.stamp = stamp;
        }

        int observations() {
            return observations;
        }

        Workload workload(int indicators) {
            return new Workload(indicators, observations, days);
        }
    }

    private List<Evidence> evidence = List.of();
    private Catalogue catalogue = new Workload(0, 0, 0).catalogue();

    @Setup(Level.Trial)
    public void prepare() {
        Workload workload = looks.workload(indicators);
        catalogue = workload.catalogue();
        evidence = workload.evidence(looks.stamp);
    }

    @Benchmark
    public Object fill(Effort effort) {
        effort.begin();
        Object filled = switch (looks) {
            case NONE -> apply();
            case DAYS, HOURS -> fold();
            case LIVE -> foldLive();
        };
        effort.end();
        return filled;
    }

    private Board apply() {
        Board board = new Board(catalogue, List.of());
        for (Evidence report : evidence) {
            board.apply(report);
        }
        return board;
    }

    private ExerciseFold fold() {
        ExerciseFold fold = new ExerciseFold(catalogue, Kept.NOTHING);
        Instant first = evidence.getFirst().timing().arrivedAt();
        Instant last = evidence.getLast().timing().arrivedAt();
        List<String> sources =
                catalogue.sources().stream().map(source -> source.id()).toList();
        fold.feedOpened("feed", first, last, sources, List.of());
        for (Evidence report : evidence) {
            fold.receive(report);
        }
        fold.fed("feed");
        return fold;
    }

    private LiveFold foldLive() {
        LiveFold fold = new LiveFold(catalogue, Kept.NOTHING, PARTITIONS);
        Instant hour = evidence.getFirst().timing().arrivedAt().truncatedTo(ChronoUnit.HOURS);
        for (Evidence report : evidence) {
            fold.receive(report);
            while (!report.timing().arrivedAt().isBefore(hour)) {
                tick(fold, hour);
                hour = hour.plus(1, ChronoUnit.HOURS);
            }
        }
        return fold;
    }

    private static void tick(LiveFold fold, Instant through) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            fold.tick(partition, through, Map.of());
        }
    }
}
