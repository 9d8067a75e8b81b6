package tocsin.scoring.model.board;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Coupling;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Problem;

/** Which problems look at which, by coupling or by concurrence. */
final class Onlookers {
    private final Map<String, NavigableSet<String>> byCoupling = new TreeMap<>();
    private final Map<String, NavigableSet<String>> byConcurrence = new TreeMap<>();
    private final Map<String, NavigableSet<String>> byProblem = new HashMap<>();

    Onlookers(Catalogue catalogue) {
        for (Problem problem : catalogue.problems()) {
            for (Coupling coupling : problem.couplings()) {
                add(byCoupling, coupling.problem(), problem.id());
            }
            for (String indicator : problem.indicators()) {
                if (catalogue.indicator(indicator) instanceof Indicator.Concurrence concurrence) {
                    concurrence.problems().forEach(other -> add(byConcurrence, other, problem.id()));
                }
            }
        }
        for (Problem problem : catalogue.problems()) {
            byProblem.put(problem.id(), Collections.unmodifiableNavigableSet(found(problem.id())));
        }
    }

    /** The problems whose log-odds depend on this one's own evidence: a coupling goes one hop, a concurrence on and on. */
    NavigableSet<String> of(String problem) {
        return byProblem.getOrDefault(problem, Collections.emptyNavigableSet());
    }

    private NavigableSet<String> found(String problem) {
        NavigableSet<String> onlookers = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(problem));
        while (!open.isEmpty()) {
            String seen = open.removeFirst();
            onlookers.addAll(byCoupling.getOrDefault(seen, Collections.emptyNavigableSet()));
            byConcurrence.getOrDefault(seen, Collections.emptyNavigableSet()).stream()
                    .filter(onlookers::add)
                    .forEach(open::addLast);
        }
        return onlookers;
    }

    private static void add(Map<String, NavigableSet<String>> onlookers, String seen, String onlooker) {
        onlookers.computeIfAbsent(seen, _ -> new TreeSet<>()).add(onlooker);
    }
}
