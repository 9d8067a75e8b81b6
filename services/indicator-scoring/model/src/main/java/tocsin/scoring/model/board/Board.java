package tocsin.scoring.model.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.activation.ActivationSeries;
import tocsin.scoring.model.activation.OwnEvidence;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.catalogue.RequiredFeed;
import tocsin.scoring.model.coverage.Coverage;
import tocsin.scoring.model.coverage.DaySpan;
import tocsin.scoring.model.coverage.SourceCoverage;
import tocsin.scoring.model.evidence.DayClusters;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.EvidenceBook;
import tocsin.scoring.model.evidence.Judgement;
import tocsin.scoring.model.evidence.Receipt;
import tocsin.scoring.model.evidence.Ruling;
import tocsin.scoring.model.warning.Assessment;
import tocsin.scoring.model.warning.Explanation;
import tocsin.scoring.model.warning.Standing;
import tocsin.scoring.model.warning.Weighing;

/**
 * What is known on one board under one version of the catalogue: evidence, judgements and coverage, and the log-odds
 * that follow from them. It has no clock and no levels; a {@link LiveFold} or {@link ExerciseFold} has. For one thread.
 * Times are epoch seconds.
 */
public final class Board {
    private final Catalogue catalogue;
    private final Coverage coverage;
    private final EvidenceBook evidence;
    private final Map<String, ActivationSeries> series = new HashMap<>();
    private final Map<String, Weighing> weighings = new HashMap<>();
    private final List<String> problems;
    /** In ascending order. */
    private final Map<String, List<String>> problemsByIndicator = new HashMap<>();

    private final Onlookers onlookers;
    private final HourlyEvidence hourly;
    private final Unheard unheard;

    /** What becomes of a problem whose required source the board has never heard, nor an archive of it. */
    public enum Unheard {
        /** It is missed from the opening of the board: that source should be speaking. */
        MISSED,
        /** It is no part of what the board is fed. */
        NOT_EXPECTED
    }

    /** A board that misses each required source. */
    public Board(Catalogue catalogue, List<SourceCoverage> coverage) {
        this(catalogue, coverage, Unheard.MISSED);
    }

    public Board(Catalogue catalogue, List<SourceCoverage> coverage, Unheard unheard) {
        this(catalogue, coverage, unheard, null);
    }

    /** @param others what problems' own evidence was, if another board knows that */
    private Board(
            Catalogue catalogue, List<SourceCoverage> coverage, Unheard unheard, @Nullable HourlyEvidence others) {
        this.catalogue = catalogue;
        this.unheard = unheard;
        this.coverage = new Coverage(coverage);
        this.evidence = new EvidenceBook(catalogue);
        this.onlookers = new Onlookers(catalogue);
        this.hourly = new HourlyEvidence(this, catalogue);
        this.problems = catalogue.problems().stream().map(Problem::id).toList();
        OwnEvidence own = others == null ? hourly : others;
        for (Indicator indicator : catalogue.indicators()) {
            DayClusters clusters = evidence.clusters(indicator.id());
            series.put(indicator.id(), ActivationSeries.of(indicator, clusters, this.coverage, own));
        }
        for (Problem problem : catalogue.problems()) {
            weighings.put(problem.id(), new Weighing(problem, terms(problem), own));
            for (String indicator : problem.indicators()) {
                problemsByIndicator
                        .computeIfAbsent(indicator, _ -> new ArrayList<>())
                        .add(problem.id());
            }
        }
    }

    /** A board that heard what this one did and has the problem's judgements, but no report yet. */
    Board bare(String problem) {
        Board bare = new Board(catalogue, coverage.state(), unheard, hourly);
        weighing(problem).judgements().forEach(bare::judge);
        evidence.rulings().forEach(bare::rule);
        return bare;
    }

    /** The standing reports that speak to the problem. */
    List<Evidence> evidenceFor(String problem) {
        Set<String> indicators = Set.copyOf(catalogue.problem(problem).indicators());
        return evidence.standing().stream()
                .filter(report -> report.matches().stream().anyMatch(match -> indicators.contains(match.indicator())))
                .toList();
    }

    HourlyEvidence hourly() {
        return hourly;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** What would become of the evidence if it were applied. */
    public Receipt.Outcome outcome(Evidence report) {
        return evidence.outcome(report);
    }

    /** Lets the greatest version of the report stand. */
    public Receipt apply(Evidence report) {
        if (!hourly.isAsked()) {
            return evidence.apply(report);
        }
        Receipt receipt = evidence.apply(report);
        long known = firstArrival(report.reportId());
        for (String problem : problemsUsing(receipt.indicators())) {
            hourly.arrived(problem, known);
            changed(problem, known);
        }
        return receipt;
    }

    /** Lets go of those of the reports that match nothing; each must be applied again before another version of it is. */
    public void letGo(Collection<String> reports) {
        evidence.letGo(reports);
    }

    /** An officer's word on two reports holds from now on, for what stood before, too. */
    public void rule(Ruling ruling) {
        List<String> touched = evidence.rule(ruling);
        if (!touched.isEmpty() && hourly.isAsked()) {
            long bothKnown = Math.max(firstArrival(ruling.first()), firstArrival(ruling.second()));
            problemsUsing(touched).forEach(problem -> changed(problem, bothKnown));
        }
    }

    private long firstArrival(String report) {
        return Objects.requireNonNull(evidence.standing(report)).timing().firstArrived();
    }

    /**
     * The problems whose log-odds applying this evidence would touch: at once also those that look at them if it changes
     * what stood before; new evidence they see when its hour comes.
     */
    public SortedSet<String> affected(Evidence report) {
        Collection<String> touched = problemsUsing(evidence.touched(report));
        return evidence.standing(report.reportId()) == null ? new TreeSet<>(touched) : withOnlookers(touched);
    }

    /** The problems whose log-odds a ruling would touch, those included that look at them. */
    SortedSet<String> affected(Ruling ruling) {
        return withOnlookers(problemsUsing(evidence.touched(ruling)));
    }

    private SortedSet<String> withOnlookers(Collection<String> touched) {
        SortedSet<String> affected = new TreeSet<>(touched);
        touched.forEach(problem -> affected.addAll(onlookers.of(problem)));
        return affected;
    }

    /** The standing version of every report, in ascending order of id. */
    public Collection<Evidence> evidence() {
        return evidence.standing();
    }

    public @Nullable Evidence evidence(String reportId) {
        return evidence.standing(reportId);
    }

    /** What officers ruled, the last word on each pair of reports; what a store keeps. */
    public Collection<Ruling> rulings() {
        return evidence.rulings();
    }

    public void judge(Judgement judgement) {
        if (catalogue.hasProblem(judgement.problem())) {
            weighing(judgement.problem()).judge(judgement);
            changed(judgement.problem(), judgement.at().getEpochSecond());
        }
    }

    public void withdraw(String judgement) {
        weighings.forEach((problem, weighing) -> {
            Judgement withdrawn = weighing.withdraw(judgement);
            if (withdrawn != null) {
                changed(problem, withdrawn.at().getEpochSecond());
            }
        });
    }

    /** Whether the source was ever heard, or an archive of it declared. */
    boolean knows(String source) {
        return coverage.knows(source);
    }

    /** A source was heard. Gives the problems whose log-odds that touches. */
    public SortedSet<String> hear(String source, long at) {
        var allowance = catalogue.hasSource(source) ? catalogue.source(source).allowance() : null;
        return coverageChanged(source, coverage.hear(source, at, allowance), at);
    }

    /** An archive declares what it covers. Gives the problems whose log-odds that touches. */
    public SortedSet<String> declare(String source, List<DaySpan> covered, List<DaySpan> gaps, long now) {
        return coverageChanged(source, coverage.declare(source, covered, gaps), now);
    }

    public List<SourceCoverage> coverage() {
        return coverage.state();
    }

    /** Which required feeds of the problem are overdue, in a sentence; null if none is. */
    public @Nullable String overdue(String problem, long now, long opened) {
        List<String> overdue = new ArrayList<>();
        for (RequiredFeed feed : catalogue.problem(problem).requiredFeeds()) {
            if (overdueFrom(feed, now, opened) <= now) {
                overdue.add(feed.source() + " silent for longer than " + words(feed.allowance()));
            }
        }
        return overdue.isEmpty() ? null : String.join(", ", overdue);
    }

    /** The first second after {@code now} at which another required feed is overdue; {@link Long#MAX_VALUE} if none. */
    public long nextOverdue(String problem, long now, long opened) {
        long next = Long.MAX_VALUE;
        for (RequiredFeed feed : catalogue.problem(problem).requiredFeeds()) {
            long from = overdueFrom(feed, now, opened);
            next = from > now ? Math.min(next, from) : next;
        }
        return next;
    }

    public Weighing weighing(String problem) {
        Weighing weighing = weighings.get(problem);
        if (weighing == null) {
            throw new IllegalArgumentException("unknown problem: " + problem);
        }
        return weighing;
    }

    /** In ascending order of id. */
    public List<String> problems() {
        return problems;
    }

    /** Assesses a problem with what is known at {@code now}, at a moment not before that. */
    public Assessment assess(String problem, Standing standing, long now, long at) {
        return Explanation.assess(weighing(problem), catalogue.version(), standing, now, at);
    }

    private SortedSet<String> coverageChanged(String source, long firstDay, long now) {
        SortedSet<String> touched = new TreeSet<>();
        if (firstDay > DayClusters.day(now)) {
            return touched; // days to come count as covered until they have come
        }
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.feeds().isEmpty() || indicator.feeds().contains(source)) {
                seriesOf(indicator.id()).coverageChanged(firstDay);
                if (!(indicator instanceof Indicator.Sign)) {
                    touched.add(indicator.id());
                }
            }
        }
        SortedSet<String> problems = new TreeSet<>(problemsUsing(touched));
        problems.forEach(problem -> changed(problem, firstDay * DayClusters.DAY));
        return problems;
    }

    /** What stood in a problem from a moment on is not what it was; neither is what those see who look at it. */
    private void changed(String problem, long since) {
        hourly.changed(problem, since);
        onlookers.of(problem).forEach(onlooker -> hourly.changed(onlooker, since));
    }

    /** The problems that have one of these indicators, in ascending order. */
    Collection<String> problemsUsing(Collection<String> indicators) {
        if (indicators.size() == 1) {
            return problemsByIndicator.getOrDefault(indicators.iterator().next(), List.of());
        }
        SortedSet<String> problems = new TreeSet<>();
        for (String indicator : indicators) {
            problems.addAll(problemsByIndicator.getOrDefault(indicator, List.of()));
        }
        return problems;
    }

    private List<Weighing.Term> terms(Problem problem) {
        return problem.indicators().stream()
                .sorted()
                .map(id -> new Weighing.Term(catalogue.indicator(id), seriesOf(id), evidence.clusters(id)))
                .toList();
    }

    private long overdueFrom(RequiredFeed feed, long now, long opened) {
        boolean expected = unheard == Unheard.MISSED || coverage.knows(feed.source());
        return expected ? coverage.overdueFrom(feed.source(), feed.allowance(), now, opened) : Coverage.NONE;
    }

    private static String words(Duration allowance) {
        boolean days = allowance.toDays() > 1 && allowance.equals(Duration.ofDays(allowance.toDays()));
        return days ? allowance.toDays() + " days" : allowance.toHours() + " h";
    }

    private ActivationSeries seriesOf(String indicator) {
        ActivationSeries found = series.get(indicator);
        if (found == null) {
            throw new IllegalArgumentException("unknown indicator: " + indicator);
        }
        return found;
    }
}
