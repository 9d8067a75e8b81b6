package tocsin.scoring.model.activation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.evidence.Cluster;
import tocsin.scoring.model.evidence.DayClusters;
import tocsin.scoring.model.evidence.DayOfClusters;

/** A sign: each cluster speaks and fades, together they saturate (warning-spec 4). */
final class SignSeries implements ActivationSeries {
    private final Indicator.Sign sign;
    private final DayClusters clusters;
    /** Per day that has clusters: the mass of that day and all before, faded to the end of that day. */
    private double[] faded = new double[8];
    /** So many of them, the first, are what follows from the clusters. */
    private int known;

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
            known = Math.min(known, clusters.daysBefore(changed));
            addUp(clusters.days());
        }
        return known == 0 ? 0 : faded[known - 1] * halvings(at - endOf(clusters.lastDay()));
    }

    /** Adds up the days after those that are known. */
    private void addUp(List<DayOfClusters> days) {
        faded = faded.length < days.size() ? Arrays.copyOf(faded, 2 * days.size()) : faded;
        for (; known < days.size(); known++) {
            DayOfClusters day = days.get(known);
            double before = known == 0
                    ? 0
                    : faded[known - 1]
                            * halvings(endOf(day.index())
                                    - endOf(days.get(known - 1).index()));
            faded[known] = before + massAtEnd(day);
        }
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
