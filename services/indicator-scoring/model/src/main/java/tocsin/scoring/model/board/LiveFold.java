package tocsin.scoring.model.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Judgement;
import tocsin.scoring.model.evidence.Ruling;
import tocsin.scoring.model.warning.Assessment;
import tocsin.scoring.model.warning.Cause;
import tocsin.scoring.model.warning.Standing;

/**
 * The live board. Each record is looked at when it comes, at the later of the clock and its arrival; ticks release what
 * time brings. A tick moves the clock to where all partitions of reports have been matched.
 */
public final class LiveFold implements BoardFold {
    private final Board board;
    private final Watch watch;
    private final int partitions;
    private final SortedMap<Integer, Instant> matchedThrough;

    /** A live board whose clock moves when so many partitions of reports have been matched. */
    public LiveFold(Catalogue catalogue, Kept kept, int partitions) {
        this.board = new Board(catalogue, kept.state().coverage());
        this.watch = new Watch(board, kept);
        this.partitions = partitions;
        this.matchedThrough = new TreeMap<>(kept.state().matchedThrough());
    }

    @Override
    public Step receive(Evidence evidence) {
        long at = moment(evidence.timing().arrivedAt());
        Counting counting = Counting.of(board, watch, evidence, at);
        List<Evaluation> evaluations = new ArrayList<>();
        counting.takenOut().forEach((problem, takenOut) -> evaluations.add(watch.look(problem, at, cause(takenOut))));
        return new Step(counting.outcome(), evaluations);
    }

    @Override
    public List<Evaluation> judge(Judgement judgement) {
        long at = moment(judgement.at());
        board.judge(judgement);
        return board.catalogue().hasProblem(judgement.problem())
                ? List.of(watch.look(judgement.problem(), at, new Cause.Passing()))
                : List.of();
    }

    @Override
    public List<Evaluation> withdraw(String judgement, Instant withdrawnAt) {
        board.withdraw(judgement);
        return lookAtAll(moment(withdrawnAt), new Cause.Passing());
    }

    @Override
    public List<Evaluation> rule(Ruling ruling, Instant ruledAt) {
        long at = moment(ruledAt);
        List<Evaluation> evaluations = new ArrayList<>();
        Counting.of(board, watch, ruling, at)
                .forEach((problem, takenOut) -> evaluations.add(watch.look(problem, at, cause(takenOut))));
        return evaluations;
    }

    /**
     * One partition of reports has been matched through a moment.
     *
     * @param heard per source, when its newest report in this partition arrived
     */
    public List<Evaluation> tick(int partition, Instant through, Map<String, Instant> heard) {
        matchedThrough.merge(partition, through, (a, b) -> a.isAfter(b) ? a : b);
        if (matchedThrough.size() < partitions) {
            heard.forEach((source, at) -> board.hear(source, at.getEpochSecond()));
            return List.of();
        }
        long now = matchedThrough.values().stream()
                .mapToLong(Instant::getEpochSecond)
                .min()
                .orElseThrow();
        watch.open(now);
        List<Evaluation> evaluations = new ArrayList<>();
        SortedSet<String> touched = hear(heard, now, evaluations);
        evaluations.addAll(watch.advance(now - 1));
        hearPipelineAgain(now);
        evaluations.addAll(watch.advance(now));
        watch.clock(now);
        touched.addAll(watch.blindnessChanged(watch.clock()));
        for (String problem : touched) {
            evaluations.add(watch.look(problem, watch.clock(), new Cause.Passing()));
        }
        return evaluations;
    }

    /** Hears the sources in order of time; what falls due before one was heard is looked at before it is known. */
    private SortedSet<String> hear(Map<String, Instant> heard, long now, List<Evaluation> evaluations) {
        SortedSet<String> touched = new TreeSet<>();
        heard.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(source -> {
                    long at = source.getValue().getEpochSecond();
                    evaluations.addAll(watch.advance(Math.min(at - 1, now)));
                    touched.addAll(board.hear(source.getKey(), at));
                });
        return touched;
    }

    /** The silence ends when every partition has been matched past its beginning: one that is stuck is silence, too. */
    private void hearPipelineAgain(long matchedThroughAll) {
        Instant since = watch.pipelineSilentSince();
        if (since != null && matchedThroughAll > since.getEpochSecond()) {
            watch.pipelineSilentSince(null);
        }
    }

    /** The board's owner has heard no tick for too long: the board is blind until ticks come again. */
    public List<Evaluation> pipelineSilent(Instant since) {
        long at = moment(since);
        watch.pipelineSilentSince(since);
        return lookAtAll(at, new Cause.Passing());
    }

    @Override
    public List<Evaluation> catalogueChanged() {
        return watch.isOpen()
                ? lookAtAll(
                        watch.clock(), new Cause.NewCatalogue(board.catalogue().version()))
                : List.of();
    }

    @Override
    public Board board() {
        return board;
    }

    @Override
    public Standing standing(String problem) {
        return watch.standing(problem);
    }

    @Override
    public @Nullable Instant now() {
        return watch.clockAt();
    }

    @Override
    public Assessment assess(String problem, Instant at) {
        return watch.assess(problem, watch.clock(), Math.max(watch.clock(), at.getEpochSecond()));
    }

    @Override
    public BoardState state() {
        return new BoardState(
                watch.openedAt(),
                watch.clockAt(),
                watch.standings(),
                board.coverage(),
                null,
                new TreeSet<>(),
                matchedThrough,
                watch.pipelineSilentSince());
    }

    private long moment(Instant arrival) {
        watch.open(arrival.getEpochSecond());
        watch.sampleThrough(arrival.getEpochSecond() - 1);
        watch.clock(arrival.getEpochSecond());
        return watch.clock();
    }

    private List<Evaluation> lookAtAll(long at, Cause cause) {
        return board.problems().stream()
                .map(problem -> watch.look(problem, at, cause))
                .toList();
    }

    private static Cause cause(double takenOut) {
        return takenOut == 0 ? new Cause.Passing() : new Cause.Correction(takenOut);
    }
}
