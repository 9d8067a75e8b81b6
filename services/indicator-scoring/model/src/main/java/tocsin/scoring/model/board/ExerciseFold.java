package tocsin.scoring.model.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.coverage.DaySpan;
import tocsin.scoring.model.evidence.DayClusters;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Judgement;
import tocsin.scoring.model.evidence.Ruling;
import tocsin.scoring.model.warning.Assessment;
import tocsin.scoring.model.warning.Cause;
import tocsin.scoring.model.warning.CrossingSearch;
import tocsin.scoring.model.warning.Standing;

/**
 * The board of an exercise. Its time is the arrival of what is fed. While a feed is open, records with equal stamps are
 * looked at together, when a later stamp or the end of the feed comes; outside a feed each record is looked at when it
 * comes.
 */
public final class ExerciseFold implements BoardFold {
    private static final long NONE = Long.MIN_VALUE;
    private static final long LONGEST_SILENCE = CrossingSearch.HORIZON_DAYS * DayClusters.DAY;

    private final Board board;
    private final Watch watch;
    private final SortedSet<String> openFeeds;
    private final Map<String, Double> takenOut;
    private long stamp;

    public ExerciseFold(Catalogue catalogue, Kept kept) {
        this.board = new Board(catalogue, kept.state().coverage(), Board.Unheard.NOT_EXPECTED);
        this.watch = new Watch(board, kept);
        this.openFeeds = new TreeSet<>(kept.state().openFeeds());
        Pending pending = kept.state().pending();
        this.stamp = pending == null ? NONE : pending.stamp().getEpochSecond();
        this.takenOut = new HashMap<>(pending == null ? Map.of() : pending.takenOut());
    }

    /**
     * An archive begins to be fed.
     *
     * @param sources whose archive it is
     * @param gaps UTC days between {@code from} and {@code to} that it lacks
     */
    public List<Evaluation> feedOpened(
            String feed, Instant from, Instant to, Collection<String> sources, Collection<LocalDate> gaps) {
        openFeeds.add(feed);
        watch.open(from.getEpochSecond());
        watch.expectBlindness();
        long now = Math.max(stamp, watch.clock());
        DaySpan span = DaySpan.of(from, to);
        List<DaySpan> lacking = gaps.stream().map(gap -> DaySpan.of(gap, gap)).toList();
        List<DaySpan> covered = span.without(lacking);
        for (String source : sources) {
            for (String problem : board.declare(source, covered, lacking, now)) {
                takenOut.putIfAbsent(problem, 0.0);
            }
        }
        stamp = now;
        return List.of();
    }

    /** A feed has come whole. */
    public List<Evaluation> fed(String feed) {
        openFeeds.remove(feed);
        return flush();
    }

    @Override
    public Step receive(Evidence evidence) {
        List<Evaluation> evaluations = reach(evidence.timing().arrivedAt());
        Counting counting = Counting.of(board, watch, evidence, stamp);
        counting.takenOut().forEach((problem, decibans) -> takenOut.merge(problem, decibans, Double::sum));
        return new Step(counting.outcome(), settle(evaluations));
    }

    @Override
    public List<Evaluation> judge(Judgement judgement) {
        List<Evaluation> evaluations = reach(judgement.at());
        board.judge(judgement);
        if (board.catalogue().hasProblem(judgement.problem())) {
            takenOut.putIfAbsent(judgement.problem(), 0.0);
        }
        return settle(evaluations);
    }

    @Override
    public List<Evaluation> withdraw(String judgement, Instant withdrawnAt) {
        List<Evaluation> evaluations = reach(withdrawnAt);
        board.withdraw(judgement);
        board.problems().forEach(problem -> takenOut.putIfAbsent(problem, 0.0));
        return settle(evaluations);
    }

    @Override
    public List<Evaluation> rule(Ruling ruling, Instant ruledAt) {
        List<Evaluation> evaluations = reach(ruledAt);
        Counting.of(board, watch, ruling, stamp)
                .forEach((problem, decibans) -> takenOut.merge(problem, decibans, Double::sum));
        return settle(evaluations);
    }

    @Override
    public List<Evaluation> catalogueChanged() {
        if (!watch.isOpen()) {
            return List.of();
        }
        List<Evaluation> evaluations = flush();
        Cause cause = new Cause.NewCatalogue(board.catalogue().version());
        board.problems().forEach(problem -> evaluations.add(watch.look(problem, watch.clock(), cause)));
        return evaluations;
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
        return watch.isOpen() ? Instant.ofEpochSecond(Math.max(stamp, watch.clock())) : null;
    }

    @Override
    public Assessment assess(String problem, Instant at) {
        long now = Math.max(stamp, watch.clock());
        return watch.assess(problem, now, Math.max(now, at.getEpochSecond()));
    }

    @Override
    public BoardState state() {
        return new BoardState(
                watch.openedAt(),
                watch.clockAt(),
                watch.standings(),
                board.coverage(),
                stamp == NONE ? null : new Pending(Instant.ofEpochSecond(stamp), new TreeMap<>(takenOut)),
                openFeeds,
                new TreeMap<>(),
                null);
    }

    /** Lets the time come to a record's stamp; a stamp before it is taken as the time that it is. */
    private List<Evaluation> reach(Instant arrival) {
        long at = arrival.getEpochSecond();
        watch.open(at);
        List<Evaluation> evaluations = new ArrayList<>();
        if (at > stamp) {
            evaluations.addAll(flush());
            evaluations.addAll(pass(at - 1));
            stamp = Math.max(at, watch.clock());
        }
        return evaluations;
    }

    /**
     * Lets time pass in which nothing comes. Where that is longer than we look ahead, nothing that was said counts any more,
     * and time leaps: decades of silence between two records of a feed must not be looked through day by day.
     */
    private List<Evaluation> pass(long through) {
        long silent = watch.clock() + LONGEST_SILENCE;
        if (through <= silent) {
            return watch.advance(through);
        }
        List<Evaluation> evaluations = watch.advance(silent);
        watch.leap(through);
        return evaluations;
    }

    private List<Evaluation> settle(List<Evaluation> evaluations) {
        if (openFeeds.isEmpty()) {
            evaluations.addAll(flush());
        }
        return evaluations;
    }

    /** Looks at what the gathered stamp touched, and at whatever else its time brings. */
    private List<Evaluation> flush() {
        List<Evaluation> evaluations = new ArrayList<>();
        if (stamp != NONE) {
            long at = stamp;
            new TreeMap<>(takenOut)
                    .forEach((problem, decibans) -> evaluations.add(watch.look(problem, at, cause(decibans))));
            evaluations.addAll(watch.advance(at));
            watch.clock(at);
            takenOut.clear();
            stamp = NONE;
        }
        return evaluations;
    }

    private static Cause cause(double takenOut) {
        return takenOut == 0 ? new Cause.Passing() : new Cause.Correction(takenOut);
    }
}
