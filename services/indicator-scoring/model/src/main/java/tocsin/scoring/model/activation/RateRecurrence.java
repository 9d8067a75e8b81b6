package tocsin.scoring.model.activation;

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
                new Fast(0, mostDays(), mostSquaredDays()),
                new Base(0, 0),
                new Residuals(Double.NaN, 0, 0, 0));
    }

    /** @param guarded the day that lies {@code guardDays} before the next one */
    RateDay next(RateDay last, RateDay guarded, double count, boolean covered) {
        double counted = covered ? count : 0;
        double one = covered ? 1 : 0;
        Fast fast = new Fast(
                fastLeft * last.fast().mass() + counted,
                fastLeft * last.fast().days() + one,
                fastLeft * fastLeft * last.fast().squaredDays() + one);
        Base base = new Base(
                baseLeft * last.base().mass() + guarded.count(),
                baseLeft * last.base().days() + (guarded.covered() ? 1 : 0));
        double own = covered && !learning(base) ? residual(fast, base) : Double.NaN;
        Residuals residuals = new Residuals(
                own,
                Double.isNaN(own)
                        ? last.residuals().largest()
                        : Math.max(last.residuals().largest(), own),
                residualLeft * last.residuals().mass()
                        + (guarded.residuals().hasOwn() ? guarded.residuals().own() : 0),
                residualLeft * last.residuals().days() + (guarded.residuals().hasOwn() ? 1 : 0));
        return new RateDay(counted, covered, fast, base, residuals);
    }

    boolean learning(Base base) {
        return base.days() <= baseline.learnDays();
    }

    /** lambda, the baseline's daily rate. */
    double daily(Base base) {
        return (base.mass() + baseline.priorMass()) / base.days();
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
        return fastLeft * fastLeft * dayBefore.fast().squaredDays();
    }

    /**
     * Whether Q(shape, x) is above the tail for certain; cheap, and may say no where it is. P(k, x) = 1 - Q(k, x) is at
     * most x^k / Gamma(k + 1), and Gamma is never below {@link #LEAST_GAMMA}.
     */
    static boolean tailSurelyAbove(double shape, double x, double tail) {
        return 1 - Math.pow(x, shape) / LEAST_GAMMA >= tail;
    }

    /** The least value of the gamma function over the positive numbers, at 1.4616. */
    private static final double LEAST_GAMMA = 0.885603;

    private double residual(Fast fast, Base base) {
        double excess = fast.mass() - daily(base) * fast.days();
        return excess * excess / (daily(base) * fast.squaredDays());
    }

    private double mostDays() {
        return 1 / (1 - fastLeft);
    }

    private double mostSquaredDays() {
        return 1 / (1 - fastLeft * fastLeft);
    }
}
