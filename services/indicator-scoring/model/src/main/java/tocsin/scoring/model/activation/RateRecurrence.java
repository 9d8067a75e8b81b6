package tocsin.scoring.model.activation;

import java.util.List;
import tocsin.scoring.model.activation.RateDay.Base;
import tocsin.scoring.model.activation.RateDay.Fast;
import tocsin.scoring.model.activation.RateDay.Residuals;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.RateBaseline;
import tocsin.scoring.model.catalogue.RateDispersion;

/** How a rate's sums go from one day to the next (warning-spec 5). */
final class RateRecurrence {
    private final RateBaseline baseline;
    private final RateDispersion dispersion;
    /** g, G and Gp: what one day leaves of the fast mass, of the baseline and of the residuals. */
    private final double fastLeft;

    private final double baseLeft;
    private final double residualLeft;

    RateRecurrence(Indicator.Rate rate) {
        this.baseline = rate.baseline();
        this.dispersion = rate.dispersion();
        this.fastLeft = Math.pow(2, -1 / rate.halfLifeDays());
        this.baseLeft = Math.pow(2, -1 / baseline.halfLifeDays());
        this.residualLeft = Math.pow(2, -1 / dispersion.halfLifeDays());
    }

    /** Before the first covered day: nothing seen; the weights' tails reach back without end, as if covered. */
    RateDay before() {
        return new RateDay(
                0,
                false,
                new Fast(0, 1 / (1 - fastLeft), 1 / (1 - square(fastLeft)), 1 / (1 - cube(fastLeft))),
                new Base(0, 0),
                new Residuals(Double.NaN, 0, 0),
                Season.NONE);
    }

    /**
     * @param day the next one
     * @param guarded the day that lies {@code guardDays} before it
     */
    RateDay next(long day, RateDay last, RateDay guarded, double count, boolean covered) {
        double counted = covered ? count : 0;
        double one = covered ? 1 : 0;
        Fast fast = new Fast(
                fastLeft * last.fast().mass() + counted,
                completeDays(last) + one,
                completeSquaredDays(last) + one,
                cube(fastLeft) * last.fast().cubedDays() + one);
        Base base = new Base(
                baseLeft * last.base().mass() + guarded.count(),
                baseLeft * last.base().days() + (guarded.covered() ? 1 : 0));
        double own = covered && !learning(base) ? residual(fast, daily(day, base, last.season())) : Double.NaN;
        Residuals residuals = new Residuals(
                own,
                residualLeft * last.residuals().mass()
                        + (guarded.residuals().hasOwn() ? guarded.residuals().own() : 0),
                residualLeft * last.residuals().days() + (guarded.residuals().hasOwn() ? 1 : 0));
        return new RateDay(counted, covered, fast, base, residuals, last.season());
    }

    /**
     * Finds the season of some days, and what their residuals would have been under it: a past that was only seasonal must
     * not pass for dispersion.
     *
     * @param firstDay the day of the first of them
     * @return the last of them, under that season
     */
    RateDay refitted(long firstDay, List<RateDay> days) {
        Season.Fit fit = new Season.Fit();
        for (int i = 0; i < days.size(); i++) {
            fit.turn();
            if (days.get(i).covered()) {
                fit.add(firstDay + i, days.get(i).count());
            }
        }
        Season season = fit.season();
        double mass = 0;
        double weight = 0;
        for (int i = 0; i < days.size(); i++) {
            RateDay day = days.get(i);
            mass *= residualLeft;
            weight *= residualLeft;
            if (day.residuals().hasOwn()) {
                mass += residual(day.fast(), daily(firstDay + i, day.base(), season));
                weight++;
            }
        }
        return days.getLast()
                .under(season, new Residuals(days.getLast().residuals().own(), mass, weight));
    }

    boolean learning(Base base) {
        return base.days() <= baseline.learnDays();
    }

    /** lambda, the daily rate that the baseline and the season let expect of the fast days. */
    double daily(long day, Base base, Season season) {
        return (base.mass() + baseline.priorMass())
                / base.days()
                * season.factor(day, fastLeft)
                / season.factor(day - baseline.guardDays(), baseLeft);
    }

    /** phi, the dispersion. */
    double dispersion(Residuals residuals) {
        double believed = dispersion.prior() * dispersion.priorDays();
        return Math.max(1, (residuals.mass() + believed) / (residuals.days() + dispersion.priorDays()));
    }

    /** What of a day is left in the fast mass after so many days. */
    double left(long days) {
        return Math.pow(fastLeft, (double) days);
    }

    /** The fast days that were complete when a day began: taken from the day before, as to take off one loses digits. */
    double completeDays(RateDay dayBefore) {
        return fastLeft * dayBefore.fast().days();
    }

    double completeSquaredDays(RateDay dayBefore) {
        return square(fastLeft) * dayBefore.fast().squaredDays();
    }

    /**
     * The skewness of a sum of counts, each with the third moment {@code phi (2 phi - 1) lambda} of a negative binomial one.
     * It is that of the whole day from its first second on, so that within a day a surge only fades.
     */
    double skewness(double daily, double dispersion, Fast fast) {
        return (2 * dispersion - 1)
                / Math.sqrt(dispersion * daily)
                * fast.cubedDays()
                / Math.pow(fast.squaredDays(), 1.5);
    }

    private static double residual(Fast fast, double daily) {
        double excess = fast.mass() - daily * fast.days();
        return excess * excess / (daily * fast.squaredDays());
    }

    private static double square(double value) {
        return value * value;
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
