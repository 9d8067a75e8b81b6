package tocsin.scoring.model.activation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.coverage.Coverage;
import tocsin.scoring.model.evidence.Cluster;
import tocsin.scoring.model.evidence.DayClusters;

/**
 * A rate: a surge against its own baseline and its own dispersion (warning-spec 5). The sums of each day are kept and
 * computed again from the earliest day that changed, so they are a function of the clusters and the coverage alone.
 * Days after {@code now} are taken as covered and without events.
 */
final class RateSeries implements ActivationSeries {
    private final Indicator.Rate rate;
    private final DayClusters clusters;
    private final Coverage coverage;
    private final RateRecurrence recurrence;
    private final RateDay before;
    private final List<RateDay> days = new ArrayList<>();
    private long firstDay = Coverage.NONE;
    private long today = Long.MIN_VALUE;
    private @Nullable Fitted fitted;

    RateSeries(Indicator.Rate rate, DayClusters clusters, Coverage coverage) {
        this.rate = rate;
        this.clusters = clusters;
        this.coverage = coverage;
        this.recurrence = new RateRecurrence(rate);
        this.before = recurrence.before();
    }

    @Override
    public double activation(long now, long at) {
        know(now);
        if (DayClusters.day(at) < firstDay
                || recurrence.learning(sums(DayClusters.day(at)).base())) {
            return 0;
        }
        Reading reading = read(at);
        return reading.surelyCalm(quietTail()) ? 0 : rate.activation().at(reading.decades());
    }

    /**
     * What the rate says at a moment, once it has learned.
     *
     * @param observed E, the decayed mass
     * @param expected m, what the baseline expects of it
     * @param variance v, of that expectation
     * @param skewness of counts with that variance, decayed as these are
     */
    record Reading(double observed, double expected, double variance, double skewness) {
        /** p, the probability of so much or more; 1 where there is no more than expected, which is no surge. */
        double tail() {
            return surges() ? surprise().tail() : 1;
        }

        /** u, how surprising that is. */
        double decades() {
            return -Math.log10(tail());
        }

        private boolean surelyCalm(double quietTail) {
            return !surges() || surprise().surelyAbove(quietTail);
        }

        private boolean surges() {
            return observed > expected && expected > 0;
        }

        private Surprise surprise() {
            return new Surprise((observed - expected) / Math.sqrt(variance), skewness);
        }
    }

    Reading reading(long now, long at) {
        know(now);
        return read(at);
    }

    /** The sums of a day on or after the first covered one. */
    RateDay day(long now, long day) {
        know(now);
        return sums(day);
    }

    RateRecurrence recurrence() {
        return recurrence;
    }

    @Override
    public String text(long now, long at) {
        know(now);
        if (DayClusters.day(at) < firstDay) {
            return "learning: no day covered yet";
        }
        RateDay day = sums(DayClusters.day(at));
        if (recurrence.learning(day.base())) {
            return "learning (%d of %d days)".formatted((long) day.base().days(), (long)
                    Math.ceil(rate.baseline().learnDays()));
        }
        Reading reading = read(at);
        return Wording.amount(reading.observed()) + " against " + Wording.amount(reading.expected()) + " expected, p = "
                + Wording.probability(reading.tail());
    }

    @Override
    public double mass(Cluster cluster, long now, long at) {
        know(now);
        long day = DayClusters.day(cluster.at());
        return day >= firstDay && sums(day).covered() ? cluster.mass() * recurrence.left(DayClusters.day(at) - day) : 0;
    }

    @Override
    public long monotoneThrough(long now, long at, long limit) {
        know(now);
        if (firstDay == Coverage.NONE) {
            return limit;
        }
        long day = DayClusters.day(at);
        long last = DayClusters.day(limit);
        // within a day an activation only falls, as the day's own expectation grows; calm days join up at zero
        if (day < last && calm(day)) {
            while (day < last && calm(day + 1)) {
                day++;
            }
        }
        return Math.min(limit, endOf(day));
    }

    @Override
    public void coverageChanged(long day) {
        if (day <= firstDay) {
            firstDay = Coverage.NONE;
            days.clear();
            fitted = null;
        } else {
            forgetFrom(day);
        }
    }

    private void know(long now) {
        long changed = clusters.takeChangedSince();
        if (changed != Long.MAX_VALUE) {
            forgetFrom(changed);
        }
        long day = DayClusters.day(now);
        if (day < today) {
            forgetFrom(day + 1);
        }
        for (long assumed = Math.max(today + 1, firstDay);
                assumed <= day && assumed < firstDay + days.size();
                assumed++) {
            if (!coverage.covered(rate.feeds(), assumed)) {
                forgetFrom(assumed);
            }
        }
        today = day;
        if (firstDay == Coverage.NONE) {
            firstDay = coverage.firstDay(rate.feeds());
        }
    }

    private void forgetFrom(long day) {
        if (firstDay != Coverage.NONE && day < firstDay + days.size()) {
            days.subList((int) Math.max(0, day - firstDay), days.size()).clear();
        }
        if (fitted != null && day <= fitted.through()) {
            fitted = null;
        }
    }

    private RateDay sums(long day) {
        for (long next = firstDay + days.size(); next <= day; next++) {
            boolean covered = next > today || coverage.covered(rate.feeds(), next);
            RateDay last = kept(next - 1);
            if (fitsSeason(next)) {
                last = fitted(next).applied(last);
            }
            days.add(recurrence.next(
                    next, last, kept(next - rate.baseline().guardDays()), clusters.mass(next), covered));
        }
        return days.get((int) (day - firstDay));
    }

    private boolean fitsSeason(long day) {
        return (day - firstDay) % Season.FITTED_EVERY == 0
                && day - firstDay > rate.baseline().guardDays();
    }

    /** The season known when a day begins. It is kept, because a day's sums are asked for again with every report. */
    private Fitted fitted(long day) {
        long through = day - 1 - rate.baseline().guardDays();
        if (fitted == null || fitted.through() != through) {
            fitted =
                    new Fitted(through, recurrence.refitted(firstDay, days.subList(0, (int) (through - firstDay + 1))));
        }
        return fitted;
    }

    /** @param through the last day that the season was found in, and its residuals under it */
    private record Fitted(long through, RateDay last) {
        RateDay applied(RateDay day) {
            return day.under(
                    last.season(),
                    new RateDay.Residuals(
                            day.residuals().own(),
                            last.residuals().mass(),
                            last.residuals().days()));
        }
    }

    private RateDay kept(long day) {
        return day < firstDay ? before : days.get((int) (day - firstDay));
    }

    private Reading read(long at) {
        RateDay day = sums(DayClusters.day(at));
        RateDay before = kept(DayClusters.day(at) - 1);
        double elapsed = Math.floorMod(at, DayClusters.DAY) / (double) DayClusters.DAY * (day.covered() ? 1 : 0);
        double daily = recurrence.daily(DayClusters.day(at), day.base(), day.season());
        double dispersion = recurrence.dispersion(day.residuals());
        return new Reading(
                day.fast().mass(),
                daily * (elapsed + recurrence.completeDays(before)),
                dispersion * daily * (elapsed + recurrence.completeSquaredDays(before)),
                recurrence.skewness(daily, dispersion, day.fast()));
    }

    /** Whether a day's activation is zero for certain, from its first second to its last. */
    private boolean calm(long day) {
        return day < firstDay
                || recurrence.learning(sums(day).base())
                || (read(endOf(day)).surelyCalm(quietTail())
                        && read(day * DayClusters.DAY).surelyCalm(quietTail()));
    }

    private static long endOf(long day) {
        return (day + 1) * DayClusters.DAY - 1;
    }

    /** The tail below which the activation begins. */
    private double quietTail() {
        return Math.pow(10, -rate.activation().from());
    }
}
