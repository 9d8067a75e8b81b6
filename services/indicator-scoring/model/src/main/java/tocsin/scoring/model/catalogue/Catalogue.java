package tocsin.scoring.model.catalogue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** One immutable version of everything that scoring is told by people; references between items are checked. */
public final class Catalogue {
    private final int version;
    private final Grades grades;
    private final Map<String, Source> sources;
    private final Map<String, Indicator> indicators;
    private final Map<String, Problem> problems;

    /** @throws InvalidItem if an id stands twice or a reference leads nowhere */
    public Catalogue(
            int version, Grades grades, List<Source> sources, List<Indicator> indicators, List<Problem> problems) {
        this.version = version;
        this.grades = grades;
        this.sources = byId(sources, Source::id, "sources");
        this.indicators = byId(indicators, Indicator::id, "indicators");
        this.problems = byId(problems, Problem::id, "problems");
        this.indicators.values().forEach(this::checkReferences);
        this.problems.values().forEach(this::checkReferences);
        this.problems.values().forEach(this::checkEchoes);
    }

    public int version() {
        return version;
    }

    public Grades grades() {
        return grades;
    }

    /** In ascending order of id. */
    public Collection<Source> sources() {
        return sources.values();
    }

    /** In ascending order of id. */
    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    /** In ascending order of id. */
    public Collection<Problem> problems() {
        return problems.values();
    }

    public boolean hasSource(String id) {
        return sources.containsKey(id);
    }

    public boolean hasIndicator(String id) {
        return indicators.containsKey(id);
    }

    public boolean hasProblem(String id) {
        return problems.containsKey(id);
    }

    public Source source(String id) {
        return found(sources, id, "source");
    }

    public Indicator indicator(String id) {
        return found(indicators, id, "indicator");
    }

    public Problem problem(String id) {
        return found(problems, id, "problem");
    }

    private void checkReferences(Indicator indicator) {
        for (String feed : indicator.feeds()) {
            InvalidItem.unless(sources.containsKey(feed), indicator.id(), "feeds", "a known source, not " + feed);
        }
        if (indicator instanceof Indicator.Concurrence concurrence) {
            for (String problem : concurrence.problems()) {
                InvalidItem.unless(
                        problems.containsKey(problem),
                        indicator.id(),
                        "concurrence.problems",
                        "a known problem, not " + problem);
            }
        }
    }

    private void checkReferences(Problem problem) {
        for (String indicator : problem.indicators()) {
            InvalidItem.unless(
                    indicators.containsKey(indicator),
                    problem.id(),
                    "indicators",
                    "a known indicator, not " + indicator);
        }
        for (RequiredFeed feed : problem.requiredFeeds()) {
            InvalidItem.unless(
                    sources.containsKey(feed.source()),
                    problem.id(),
                    "requiredFeeds.source",
                    "a known source, not " + feed.source());
        }
        for (Coupling coupling : problem.couplings()) {
            InvalidItem.unless(
                    problems.containsKey(coupling.problem())
                            && !coupling.problem().equals(problem.id()),
                    problem.id(),
                    "couplings.problem",
                    "another known problem, not " + coupling.problem());
        }
    }

    /** Nothing feeds itself: own evidence through concurrences, nor log-odds through a coupling to one that counts it. */
    private void checkEchoes(Problem problem) {
        InvalidItem.unless(
                !counted(problem).contains(problem.id()),
                problem.id(),
                "indicators",
                "no concurrence that counts the problem itself, not even through others");
        for (Coupling coupling : problem.couplings()) {
            InvalidItem.unless(
                    !counted(problem(coupling.problem())).contains(problem.id()),
                    problem.id(),
                    "couplings.problem",
                    "no problem whose concurrences count this one, as do those of " + coupling.problem());
        }
    }

    /** The problems that a problem's own evidence counts by concurrence, and those that theirs counts, and so on. */
    public NavigableSet<String> counted(Problem problem) {
        NavigableSet<String> counted = new TreeSet<>();
        Deque<Problem> open = new ArrayDeque<>(List.of(problem));
        while (!open.isEmpty()) {
            for (String indicator : open.removeFirst().indicators()) {
                if (indicator(indicator) instanceof Indicator.Concurrence concurrence) {
                    concurrence.problems().stream().filter(counted::add).forEach(other -> open.addLast(problem(other)));
                }
            }
        }
        return counted;
    }

    /** In ascending order of id, and found by its hash. */
    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id, String field) {
        SortedMap<String, T> byId = new TreeMap<>();
        for (T item : items) {
            InvalidItem.unless(byId.put(id.apply(item), item) == null, id.apply(item), field, "each id once");
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    private static <T> T found(Map<String, T> items, String id, String what) {
        T item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("unknown " + what + ": " + id);
        }
        return item;
    }
}
