package tocsin.bench.detection;

import java.util.Arrays;
import java.util.SortedMap;
import org.hipparchus.special.Gamma;

/**
 * The rate of warning-spec 5 written once more, without clusters, so that changes to it can be tried: what each of them
 * is stands beside it.
 */
record OwnRate(String name, Settings settings) implements Detector {
    static final double FAST_LEFT = Math.pow(2, -1.0 / 7);
    private static final double RESIDUAL_LEFT = Math.pow(2, -1.0 / 365);
    static final int GUARD = 14;
    private static final double LEARN_DAYS = 20;
    private static final double PRIOR_MASS = .5;
    private static final double PRIOR_DISPERSION = 2;
    private static final double PRIOR_DAYS = 30;

    /**
     * @param baselineHalfLife H, days
     * @param thirdMoment whether the tail has the skewness that counts of this dispersion have (a gamma with an offset),
     *     not that of a gamma with these two moments
     * @param residualCap a residual counts at most so many dispersions, so that a past crisis does not deafen for a year
     * @param season whether a yearly sine that stands out of the noise is divided out
     */
    record Settings(double baselineHalfLife, boolean thirdMoment, double residualCap, boolean season) {
        static final Settings SPECIFIED = new Settings(90, false, Double.POSITIVE_INFINITY, false);
    }

    @Override
    public SortedMap<Double, Double> thresholds() {
        return ModelRate.THRESHOLDS;
    }

    @Override
    public double[] readings(History history) {
        return new Course(settings, history).read();
    }

    /** One pass through a history. */
    private static final class Course {
        private final Settings settings;
        private final History history;
        private final double baseLeft;
        private final Season season = new Season();
        private final double[] residuals;
        private double mass;
        private double days = 1 / (1 - FAST_LEFT);
        private double squares = 1 / (1 - FAST_LEFT * FAST_LEFT);
        private double cubes = 1 / (1 - Math.pow(FAST_LEFT, 3));
        private double baseMass;
        private double baseDays;
        private double strayed;
        private double strayedDays;

        Course(Settings settings, History history) {
            this.settings = settings;
            this.history = history;
            this.baseLeft = Math.pow(2, -1 / settings.baselineHalfLife());
            this.residuals = new double[history.days()];
            Arrays.fill(residuals, Double.NaN);
        }

        double[] read() {
            double[] readings = new double[history.days()];
            for (int day = 0; day < readings.length; day++) {
                close(day);
                if (baseDays > LEARN_DAYS) {
                    readings[day] = reading(day);
                }
            }
            return readings;
        }

        private void close(int day) {
            double covered = history.missing(day) ? 0 : 1;
            mass = FAST_LEFT * mass + history.count(day);
            days = FAST_LEFT * days + covered;
            squares = Math.pow(FAST_LEFT, 2) * squares + covered;
            cubes = Math.pow(FAST_LEFT, 3) * cubes + covered;
            baseMass *= baseLeft;
            baseDays *= baseLeft;
            strayed *= RESIDUAL_LEFT;
            strayedDays *= RESIDUAL_LEFT;
            int guarded = day - GUARD;
            if (guarded >= 0 && !history.missing(guarded)) {
                baseMass += history.count(guarded);
                baseDays++;
                season.learn(guarded, history.count(guarded));
            }
            if (guarded >= 0 && !Double.isNaN(residuals[guarded])) {
                strayed += residuals[guarded];
                strayedDays++;
            }
        }

        private double reading(int day) {
            double dispersion = Math.max(1, (strayed + PRIOR_DISPERSION * PRIOR_DAYS) / (strayedDays + PRIOR_DAYS));
            double daily = (baseMass + PRIOR_MASS) / baseDays;
            if (settings.season()) {
                daily *= season.factor(day, baseLeft, dispersion);
            }
            double excess = mass - daily * days;
            if (!history.missing(day)) {
                residuals[day] = Math.min(excess * excess / (daily * squares), settings.residualCap() * dispersion);
            }
            double deviation = Math.sqrt(dispersion * daily * squares);
            double gammaSkew = 2 * deviation / (daily * days);
            double countSkew =
                    (2 * dispersion - 1) / Math.sqrt(dispersion) * cubes / Math.pow(squares, 1.5) / Math.sqrt(daily);
            return surprise(excess / deviation, settings.thirdMoment() ? countSkew : gammaSkew);
        }

        private double surprise(double deviations, double skew) {
            double shape = 4 / (skew * skew);
            double place = shape + deviations * Math.sqrt(shape);
            return mass == 0 || place <= 0 ? 0 : -Math.log10(Math.max(1e-300, Gamma.regularizedGammaQ(shape, place)));
        }
    }
}
