package tocsin.scoring.model.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reports of one indicator and theater that tell of the same event (warning-spec 3).
 *
 * @param id least report id of its members
 * @param at when it counts from, epoch seconds: the earliest of its members
 * @param truth Q, 0..1: noisy-or over independent origins
 * @param magnitude that of its best report
 * @param reports ids, best grade first, then ascending
 */
public record Cluster(String id, String theater, long at, double truth, double magnitude, List<String> reports)
        implements Comparable<Cluster> {
    private static final Comparator<Testimony> BEST_FIRST = Comparator.comparingDouble(Testimony::weight)
            .reversed()
            .thenComparing(Comparator.comparingLong(Testimony::publishedAt).reversed())
            .thenComparing(Testimony::reportId);

    /** One report that shares no event with another. */
    static Cluster alone(Testimony report) {
        double doubt = 1 - report.weight();
        return new Cluster(
                report.reportId(),
                report.theater(),
                report.at(),
                1 - doubt,
                report.magnitude(),
                List.of(report.reportId()));
    }

    /** Reports that hang together. */
    static Cluster of(List<Testimony> members) {
        List<Testimony> best = new ArrayList<>(members);
        best.sort(BEST_FIRST);
        SortedMap<String, Double> weights = new TreeMap<>();
        String id = best.getFirst().reportId();
        long at = Long.MAX_VALUE;
        List<String> reports = new ArrayList<>(best.size());
        for (Testimony member : best) {
            weights.putIfAbsent(member.origin(), member.weight()); // its best comes first
            id = id.compareTo(member.reportId()) < 0 ? id : member.reportId();
            at = Math.min(at, member.at());
            reports.add(member.reportId());
        }
        double doubt = 1;
        for (double weight : weights.values()) {
            doubt *= 1 - weight;
        }
        return new Cluster(
                id, best.getFirst().theater(), at, 1 - doubt, best.getFirst().magnitude(), List.copyOf(reports));
    }

    /** x, what it counts for before it fades. */
    public double mass() {
        return magnitude * truth;
    }

    /** Sums run in this order, so that they are the same to the last bit whatever order reports came in. */
    @Override
    public int compareTo(Cluster other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : theater.compareTo(other.theater);
    }
}
