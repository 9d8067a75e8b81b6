package tocsin.scoring.model.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.WholeHours;
import tocsin.scoring.model.evidence.DayClusters;
import tocsin.scoring.model.warning.Assessment;
import tocsin.scoring.model.warning.Cause;
import tocsin.scoring.model.warning.CrossingSearch;
import tocsin.scoring.model.warning.Leveling;
import tocsin.scoring.model.warning.Standing;
import tocsin.scoring.model.warning.Transition;
import tocsin.scoring.model.warning.Weighing;

/** The levels of a board's problems as its time goes on: looks at a problem and knows when to look again. */
final class Watch {
    private static final long NEVER = Long.MAX_VALUE;
    private static final Cause PASSING = new Cause.Passing();
    private static final List<Double> NOT_YET = List.of(Double.NaN);

    private final Board board;
    private final Map<String, Standing> standings;
    /** In ascending order of problem, as is what follows. */
    private final Map<String, Long> lookAgainAt = new LinkedHashMap<>();
    /** What each problem that looks at others saw of them when it was last looked at. */
    private final Map<String, List<Double>> seenOfOthers = new LinkedHashMap<>();

    /** The problems that were blind when they were last looked at; the others see through a moment, at least. */
    private final SortedSet<String> blind = new TreeSet<>();

    private long seeingThrough = Long.MIN_VALUE;
    private long nextHour = NEVER;
    private long nextSample = NEVER;
    private @Nullable Instant pipelineSilentSince;
    private boolean open;
    private long opened;
    private long clock;

    Watch(Board board, Kept kept) {
        this.board = board;
        this.standings = new HashMap<>(kept.state().standings());
        this.pipelineSilentSince = kept.state().pipelineSilentSince();
        standings.forEach(this::rememberBlindness);
        kept.rulings().forEach(board::rule);
        kept.evidence().forEach(board::apply);
        kept.judgements().forEach(board::judge);
        if (kept.state().openedAt() != null && kept.state().clock() != null) {
            open = true;
            opened = kept.state().openedAt().getEpochSecond();
            clock = kept.state().clock().getEpochSecond();
            planAll();
        }
    }

    /** The board's time begins, if it has not. */
    void open(long at) {
        if (!open) {
            open = true;
            opened = at;
            clock = at;
            planAll();
        }
    }

    boolean isOpen() {
        return open;
    }

    long clock() {
        return clock;
    }

    void clock(long to) {
        clock = Math.max(clock, to);
    }

    @Nullable
    Instant openedAt() {
        return open ? Instant.ofEpochSecond(opened) : null;
    }

    @Nullable
    Instant clockAt() {
        return open ? Instant.ofEpochSecond(clock) : null;
    }

    SortedMap<String, Standing> standings() {
        return new TreeMap<>(standings);
    }

    Standing standing(String problem) {
        return standings.getOrDefault(problem, Standing.FIRST);
    }

    @Nullable
    Instant pipelineSilentSince() {
        return pipelineSilentSince;
    }

    void pipelineSilentSince(@Nullable Instant since) {
        pipelineSilentSince = since;
        expectBlindness();
    }

    double logOdds(String problem, long at) {
        return board.weighing(problem).logOdds(at, at);
    }

    Assessment assess(String problem, long now, long at) {
        return board.assess(problem, standing(problem), now, at);
    }

    /** Looks at every problem whose time has come up to {@code through}, in order, each at its time. */
    List<Evaluation> advance(long through) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (long next = nextDue(); next <= through || nextHour <= through; next = nextDue()) {
            if (nextHour <= next) {
                evaluations.addAll(lookAround());
            } else {
                for (String problem : dueBy(next)) {
                    evaluations.add(look(problem, next, PASSING));
                }
            }
        }
        return evaluations;
    }

    /** Takes the hourly samples up to a moment before anything that arrives later is applied. */
    void sampleThrough(long through) {
        while (nextSample <= through) {
            board.hourly().take(nextSample, Math.min(nextSample, nextHour));
            nextSample += WholeHours.HOUR;
        }
    }

    /** A whole hour has come: looks at the problems that now see others otherwise. */
    private List<Evaluation> lookAround() {
        sampleThrough(nextHour);
        long at = Math.max(nextHour, clock);
        nextHour = WholeHours.floor(at) + WholeHours.HOUR;
        List<Evaluation> evaluations = new ArrayList<>();
        for (String problem : List.copyOf(seenOfOthers.keySet())) {
            if (!board.weighing(problem).seenOfOthers(at).equals(seenOfOthers.get(problem))) {
                evaluations.add(look(problem, at, PASSING));
            }
        }
        return evaluations;
    }

    /** Looks at a problem at a moment that is not before the clock. */
    Evaluation look(String problem, long at, Cause cause) {
        clock(at);
        Weighing weighing = board.weighing(problem);
        Standing before = standing(problem);
        Instant moment = Instant.ofEpochSecond(at);
        double logOdds = weighing.logOdds(at, at);
        Leveling.Decision decision = Leveling.decide(
                weighing.problem().levels(), before, new Leveling.Reading(moment, logOdds), cause, blind(problem, at));
        Standing after = decision.standing();
        if (!after.equals(Standing.FIRST)) {
            standings.put(problem, after);
        }
        rememberBlindness(problem, after);
        lookAgainAt.put(problem, lookAgain(weighing, after, at, at + 1));
        seenOfOthers.computeIfPresent(problem, (_, _) -> weighing.seenOfOthers(at));
        Transition transition = switch (decision) {
            case Leveling.Decision.Stay _ -> null;
            case Leveling.Decision.Change change ->
                new Transition(
                        problem,
                        after.transitions(),
                        change.kind(),
                        before.level(),
                        after.level(),
                        moment,
                        change.reason(),
                        board.assess(problem, after, at, at));
        };
        return new Evaluation(problem, moment, logOdds, after, transition);
    }

    /** The problems whose blindness is not what it was when they were last looked at. */
    SortedSet<String> blindnessChanged(long at) {
        SortedSet<String> changed = new TreeSet<>();
        for (String problem : at < seeingThrough ? blind : board.problems()) {
            if ((blind(problem, at) == null) != (standing(problem).blind() == null)) {
                changed.add(problem);
            }
        }
        if (at >= seeingThrough && changed.isEmpty()) {
            seeingThrough = board.problems().stream()
                    .mapToLong(problem -> board.nextOverdue(problem, at, opened))
                    .min()
                    .orElse(NEVER);
        }
        return changed;
    }

    private void rememberBlindness(String problem, Standing standing) {
        if (standing.blind() != null) {
            blind.add(problem);
        } else if (blind.remove(problem)) {
            expectBlindness();
        }
    }

    /** A source is new, so problems may be expected to hear it. */
    void expectBlindness() {
        seeingThrough = Long.MIN_VALUE;
    }

    private @Nullable String blind(String problem, long at) {
        String overdue = board.overdue(problem, at, opened);
        if (pipelineSilentSince == null) {
            return overdue;
        }
        String own = "own pipeline silent since " + pipelineSilentSince;
        return overdue == null ? own : own + ", " + overdue;
    }

    /** When the next problem is to be looked at, not before the clock; {@link #NEVER} if there is none. */
    private long nextDue() {
        long next = NEVER;
        for (long at : lookAgainAt.values()) {
            next = Math.min(next, at);
        }
        return Math.max(next, clock);
    }

    private List<String> dueBy(long at) {
        List<String> due = new ArrayList<>();
        lookAgainAt.forEach((problem, next) -> {
            if (next <= at) {
                due.add(problem);
            }
        });
        return due;
    }

    private void planAll() {
        for (String problem : board.problems()) {
            Weighing weighing = board.weighing(problem);
            lookAgainAt.put(problem, lookAgain(weighing, standing(problem), clock, clock));
            if (weighing.looksAtOthers()) {
                seenOfOthers.put(problem, NOT_YET);
            }
        }
        planHours();
    }

    private void planHours() {
        if (!seenOfOthers.isEmpty()) {
            nextHour = WholeHours.floor(
                    clock); // whether it was looked around at this hour is not kept: again does no harm
            nextSample = nextHour + WholeHours.HOUR;
        }
    }

    /** Time goes on to a moment, and nothing is looked at between. What falls due meanwhile is looked at there, once. */
    void leap(long to) {
        clock(to);
        planHours();
    }

    /** The next breakpoint, or the first crossing from {@code from} on if that is sooner. */
    private long lookAgain(Weighing weighing, Standing standing, long now, long from) {
        long midnight = (DayClusters.day(now) + 1) * DayClusters.DAY;
        long breakpoint = Math.min(midnight, weighing.nextJudgementChange(now));
        breakpoint = Math.min(breakpoint, board.nextOverdue(weighing.problem().id(), now, opened));
        long crossing = CrossingSearch.first(weighing, standing, now, from, breakpoint);
        return crossing == NEVER ? breakpoint : crossing;
    }
}
