package tocsin.scoring.model.activation;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.evidence.Cluster;
import tocsin.scoring.model.evidence.DayClusters;
import tocsin.scoring.model.evidence.DayOfClusters;

/** A sign: each cluster speaks and fades, together they saturate (warning-spec 4). */
final class SignSeries implements ActivationSeries {
    private final Indicator.Sign sign;
    private final DayClusters clusters;
    /** Per day that has clusters: the mass of that day and all before, faded to the end of that day. */
    private final NavigableMap<Long, Double> faded = new TreeMap<>();
    /** The last of them. */
    private Map.@Nullable Entry<Long, Double> last;

    SignSeries(Indicator.Sign sign, DayClusters clusters) {
        this.sign = sign;
        this.clusters = clusters;
    }

    @Override
    public double activation(long now, long at) {
        return -Math.expm1(-Math.log(2) * mass(at) / sign.halfMass());
    }

    /** E, the faded mass of all clusters. */
    double mass(long at) {
        long changed = clusters.takeChangedSince();
        if (changed != Long.MAX_VALUE) {
            faded.tailMap(changed, true).clear();
            last = addUp(faded.lastEntry());
        }
        return last == null ? 0 : last.getValue() * halvings(at - endOf(last.getKey()));
    }

    /** Adds up the days after one that is known. */
    private Map.@Nullable Entry<Long, Double> addUp(Map.@Nullable Entry<Long, Double> known) {
        Map.Entry<Long, Double> latest = known;
        for (DayOfClusters day : clusters.after(latest == null ? Long.MIN_VALUE : latest.getKey())) {
            double before =
                    latest == null ? 0 : latest.getValue() * halvings(endOf(day.index()) - endOf(latest.getKey()));
            latest = Map.entry(day.index(), before + massAtEnd(day));
            faded.put(latest.getKey(), latest.getValue());
        }
        return latest;
    }

    @Override
    public double mass(Cluster cluster, long now, long at) {
        return cluster.mass() * halvings(at - cluster.at());
    }

    @Override
    public String text(long now, long at) {
        if (clusters.size() == 0) {
            return "nothing yet";
        }
        Cluster strongest = clusters.days().stream()
                .flatMap(DayOfClusters::stream)
                .max(Comparator.comparingDouble(cluster -> mass(cluster, now, at)))
                .orElseThrow();
        String count = clusters.size() == 1 ? "1 cluster, " : clusters.size() + " clusters, strongest ";
        return count + Wording.age(at - strongest.at()) + " ago";
    }

    @Override
    public long monotoneThrough(long now, long at, long limit) {
        return limit;
    }

    @Override
    public void coverageChanged(long day) {
        // a sign counts what came; what was covered does not matter to it
    }

    private double massAtEnd(DayOfClusters day) {
        double mass = 0;
        for (Cluster cluster : day) {
            mass += mass(cluster, 0, endOf(day.index()));
        }
        return mass;
    }

    private double halvings(long seconds) {
        return Math.pow(2, -seconds / (DayClusters.DAY * sign.halfLifeDays()));
    }

    private static long endOf(long day) {
        return (day + 1) * DayClusters.DAY;
    }
}
