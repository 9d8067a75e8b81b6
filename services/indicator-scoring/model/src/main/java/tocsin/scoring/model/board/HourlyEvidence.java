package tocsin.scoring.model.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tocsin.scoring.model.activation.OwnEvidence;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Coupling;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.catalogue.WholeHours;
import tocsin.scoring.model.evidence.DayClusters;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.warning.Weighing;

/**
 * Samples of problems' own evidence at whole hours (warning-spec 10). A sample is a function of what had arrived by its
 * hour and still stands, so it is no state: it is taken when its hour has passed, thrown away when what stood then
 * changes, and made again from the evidence when it is asked for.
 */
final class HourlyEvidence implements OwnEvidence {
    /** Seconds for which samples are kept beyond what is looked at: a problem is also explained as of its last look. */
    private static final long KEPT = 2 * DayClusters.DAY;

    private final Board board;
    /** How far back each problem is looked at, seconds. */
    private final Map<String, Long> reach = new TreeMap<>();

    private final Map<String, NavigableMap<Long, Double>> taken = new TreeMap<>();
    /** Per problem: when the latest became known of all reports that speak to it. */
    private final Map<String, Long> latest = new TreeMap<>();

    HourlyEvidence(Board board, Catalogue catalogue) {
        this.board = board;
        for (Problem problem : catalogue.problems()) {
            for (Coupling coupling : problem.couplings()) {
                reach.merge(coupling.problem(), coupling.delay().toSeconds(), Math::max);
            }
            for (String indicator : problem.indicators()) {
                if (catalogue.indicator(indicator) instanceof Indicator.Concurrence concurrence) {
                    concurrence
                            .problems()
                            .forEach(other ->
                                    reach.merge(other, concurrence.delay().toSeconds(), Math::max));
                }
            }
        }
        reach.keySet().forEach(problem -> taken.put(problem, new TreeMap<>()));
    }

    @Override
    public double at(String problem, long hour) {
        NavigableMap<Long, Double> samples = samples(problem);
        Double sample = samples.get(hour);
        if (sample != null) {
            return sample;
        }
        if (latest.getOrDefault(problem, Long.MIN_VALUE) <= hour) {
            double own = board.weighing(problem).own(hour, hour);
            samples.put(hour, own);
            return own;
        }
        restore(problem, hour);
        return samples.getOrDefault(hour, 0.0);
    }

    /**
     * Takes the samples of an hour, at which all that arrived by then has been applied and nothing later.
     *
     * @param oldest the earliest moment that problems will still be looked at from; what is not seen from there is let go
     */
    void take(long hour, long oldest) {
        reach.forEach((problem, delay) -> {
            at(problem, hour);
            samples(problem).headMap(oldest - delay - KEPT).clear();
        });
    }

    /** What stood from this moment on is not what it was. */
    void changed(String problem, long since) {
        if (reach.containsKey(problem)) {
            samples(problem).tailMap(since, true).clear();
        }
    }

    /** Evidence came of a report that is known since this moment. */
    void arrived(String problem, long at) {
        if (reach.containsKey(problem)) {
            latest.merge(problem, at, Math::max);
        }
    }

    /** Whether any problem is looked at by another. */
    boolean isAsked() {
        return !reach.isEmpty();
    }

    /** Makes the samples from an hour on again: tells a fresh board what arrived, hour by hour. */
    private void restore(String problem, long from) {
        Board then = board.bare(problem);
        Weighing weighing = then.weighing(problem);
        List<Evidence> arrivals = new ArrayList<>(board.evidenceFor(problem));
        arrivals.sort(Comparator.comparingLong(HourlyEvidence::arrival).thenComparing(Evidence::reportId));
        long through = WholeHours.floor(latest.getOrDefault(problem, from));
        int next = 0;
        for (long hour = from; hour <= through; hour += WholeHours.HOUR) {
            while (next < arrivals.size() && arrival(arrivals.get(next)) <= hour) {
                then.apply(arrivals.get(next++));
            }
            samples(problem).putIfAbsent(hour, weighing.own(hour, hour));
        }
    }

    private NavigableMap<Long, Double> samples(String problem) {
        NavigableMap<Long, Double> samples = taken.get(problem);
        if (samples == null) {
            throw new IllegalArgumentException("no other problem looks at " + problem);
        }
        return samples;
    }

    private static long arrival(Evidence evidence) {
        return evidence.timing().firstArrived();
    }
}
