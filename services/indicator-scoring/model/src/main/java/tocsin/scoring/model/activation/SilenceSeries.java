package tocsin.scoring.model.activation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.hipparchus.special.Beta;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.coverage.Coverage;
import tocsin.scoring.model.evidence.Cluster;
import tocsin.scoring.model.evidence.DayClusters;
import tocsin.scoring.model.evidence.DayOfClusters;

/**
 * A silence: an expected contact is overdue, measured by its own usual gaps (warning-spec 7). Only covered time counts,
 * so that an outage is no silence; days after {@code now} are taken as covered.
 */
final class SilenceSeries implements ActivationSeries {
    private static final double LEAST_SURVIVAL = 1e-300;

    private final Indicator.Silence silence;
    private final DayClusters clusters;
    private final Coverage coverage;
    private @Nullable Rhythm rhythm;
    private long today = Long.MIN_VALUE;

    SilenceSeries(Indicator.Silence silence, DayClusters clusters, Coverage coverage) {
        this.silence = silence;
        this.clusters = clusters;
        this.coverage = coverage;
    }

    /**
     * What is known of the contacts.
     *
     * @param last the latest one; absent if there was none
     * @param gaps the last completed ones, latest first, in covered days
     */
    private record Rhythm(@Nullable Cluster last, List<Double> gaps) {
        double mean() {
            return gaps.stream().mapToDouble(Double::doubleValue).sum() / gaps.size();
        }

        double variance() {
            double mean = mean();
            return gaps.stream().mapToDouble(gap -> (gap - mean) * (gap - mean)).sum() / (gaps.size() - 1);
        }

        /** k, how regular the gaps are: 1 as from a Poisson process, more if they are more alike. */
        double regularity() {
            int n = gaps.size();
            double relative = variance() / (mean() * mean());
            double pooled = (relative * (n - 1) + 4) / (n + 3);
            return Math.min(4, Math.max(.3, 1 / pooled));
        }

        /** S, the probability that a gap lasts for longer than this one has. */
        double survival(double days) {
            int n = gaps.size();
            double k = regularity();
            double z = n / (n + days / mean());
            return Math.max(LEAST_SURVIVAL, Beta.regularizedBeta(z, n * k, k));
        }
    }

    @Override
    public double activation(long now, long at) {
        Rhythm known = know(now);
        return learning(known) ? 0 : silence.activation().at(-Math.log10(survival(known, now, at)));
    }

    /** S at a moment, once the rhythm has been learned. */
    double survival(long now, long at) {
        return survival(know(now), now, at);
    }

    double regularity(long now) {
        return know(now).regularity();
    }

    @Override
    public String text(long now, long at) {
        Rhythm known = know(now);
        if (known.last() == null) {
            return "no contact yet";
        }
        String current = Wording.amount(silent(known.last(), now, at)) + " days without contact";
        if (learning(known)) {
            return current + ", learning (%d of %d gaps)".formatted(known.gaps().size(), silence.minimumGaps());
        }
        return current + ", usual " + Wording.amount(known.mean()) + ", p = "
                + Wording.probability(survival(known, now, at));
    }

    /** The last contact is what the silence is measured from. */
    @Override
    public double mass(Cluster cluster, long now, long at) {
        return cluster.equals(know(now).last()) ? 1 : 0;
    }

    @Override
    public long monotoneThrough(long now, long at, long limit) {
        return limit; // a silence only grows
    }

    @Override
    public void coverageChanged(long day) {
        rhythm = null;
    }

    private boolean learning(Rhythm known) {
        return known.gaps().size() < silence.minimumGaps() || !(known.mean() > 0);
    }

    private double survival(Rhythm known, long now, long at) {
        return known.last() == null ? 1 : known.survival(silent(known.last(), now, at));
    }

    private double silent(Cluster last, long now, long at) {
        return covered(last.at(), at, DayClusters.day(now));
    }

    private Rhythm know(long now) {
        long day = DayClusters.day(now);
        if (clusters.takeChangedSince() != Long.MAX_VALUE || day != today) {
            rhythm = null;
        }
        today = day;
        Rhythm known = rhythm == null ? learn() : rhythm;
        rhythm = known;
        return known;
    }

    /** Goes back from the latest contact until enough gaps are known. */
    private Rhythm learn() {
        Cluster last = null;
        List<Double> gaps = new ArrayList<>();
        long later = 0;
        for (DayOfClusters day : clusters.days().reversed()) {
            for (Cluster contact : latestFirst(day)) {
                if (last == null) {
                    last = contact;
                } else if (later - contact.at() > silence.mergeDays() * DayClusters.DAY) {
                    gaps.add(covered(contact.at(), later, today));
                }
                later = contact.at();
                if (gaps.size() == silence.memoryGaps()) {
                    return new Rhythm(last, gaps);
                }
            }
        }
        return new Rhythm(last, gaps);
    }

    private static Deque<Cluster> latestFirst(DayOfClusters day) {
        Deque<Cluster> ordered = new ArrayDeque<>();
        day.stream().sorted((a, b) -> Long.compare(a.at(), b.at())).forEach(ordered::push);
        return ordered;
    }

    /** Days of covered time between two moments. */
    private double covered(long from, long to, long lastKnown) {
        double seconds = 0;
        for (long day = DayClusters.day(from); day <= DayClusters.day(to); day++) {
            if (day > lastKnown || coverage.covered(silence.feeds(), day)) {
                seconds += Math.min(to, (day + 1) * DayClusters.DAY) - Math.max(from, day * DayClusters.DAY);
            }
        }
        return seconds / DayClusters.DAY;
    }
}
