package tocsin.scoring.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tocsin.scoring.model.evidence.Rulings;
import tocsin.scoring.model.evidence.Separation;

/**
 * One event of a problem, by whomever told: the reports that share keys, directly or through others, as far as officers did
 * not rule otherwise.
 *
 * @param first the report that dates it
 * @param reports all of them
 * @param indicators those of the problem that they matched
 */
public record Telling(
        String problem,
        Instant at,
        String first,
        SortedSet<String> reports,
        SortedSet<String> indicators,
        SortedSet<String> theaters) {

    private static final Comparator<Sighting> EARLIEST =
            Comparator.comparing(Sighting::at).thenComparing(Sighting::report);

    /** Reports that turned out to tell of one event so far. */
    private static final class Event {
        private final List<Sighting> sightings = new ArrayList<>();
    }

    /** Gathers what was seen of a problem's indicators into events. */
    static List<Telling> of(String problem, Set<String> indicators, Collection<Sighting> sightings, Rulings rulings) {
        Map<String, Event> byKey = new HashMap<>();
        for (Sighting sighting : sightings) {
            if (sighting.matches().stream().anyMatch(hit -> indicators.contains(hit.indicator()))) {
                join(byKey, sighting, rulings);
            }
        }
        return Set.copyOf(byKey.values()).stream()
                .flatMap(event -> Separation.of(event.sightings, rulings).stream())
                .map(event -> of(problem, indicators, event))
                .toList();
    }

    /** The smaller of two events moves into the larger, so that each sighting moves seldom. */
    private static void join(Map<String, Event> byKey, Sighting sighting, Rulings rulings) {
        Event event = new Event();
        event.sightings.add(sighting);
        keys(sighting, rulings).forEach(key -> byKey.putIfAbsent(key, event));
        for (String key : keys(sighting, rulings)) {
            Event one = byKey.getOrDefault(key, event);
            Event other = byKey.getOrDefault("report " + sighting.report(), event);
            if (!one.equals(other)) {
                Event larger = one.sightings.size() > other.sightings.size() ? one : other;
                Event smaller = larger.equals(one) ? other : one;
                larger.sightings.addAll(smaller.sightings);
                smaller.sightings.forEach(moved -> keys(moved, rulings).forEach(its -> byKey.put(its, larger)));
            }
        }
    }

    /** A report that shares nothing is an event of its own. */
    private static List<String> keys(Sighting sighting, Rulings rulings) {
        List<String> keys = new ArrayList<>(sighting.keys());
        keys.add("report " + sighting.report());
        rulings.sameAs(sighting.report())
                .forEach(other -> keys.add(
                        sighting.report().compareTo(other) < 0
                                ? "ruled " + sighting.report() + " " + other
                                : "ruled " + other + " " + sighting.report()));
        return keys;
    }

    private static Telling of(String problem, Set<String> indicators, List<Sighting> event) {
        Sighting first = event.stream().min(EARLIEST).orElseThrow();
        SortedSet<String> reports = new TreeSet<>();
        SortedSet<String> matched = new TreeSet<>();
        SortedSet<String> theaters = new TreeSet<>();
        for (Sighting sighting : event) {
            reports.add(sighting.report());
            for (Sighting.Hit hit : sighting.matches()) {
                if (indicators.contains(hit.indicator())) {
                    matched.add(hit.indicator());
                    theaters.add(hit.theater());
                }
            }
        }
        return new Telling(problem, first.at(), first.report(), reports, matched, theaters);
    }
}
