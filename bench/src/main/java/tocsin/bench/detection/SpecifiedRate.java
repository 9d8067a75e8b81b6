package tocsin.bench.detection;

import java.util.Arrays;
import java.util.SortedMap;
import org.hipparchus.special.Gamma;

/** The rate as first specified (warning-spec 5), which the model's own replaced: kept to be measured beside it. */
final class SpecifiedRate implements Detector {
    private static final double FAST_LEFT = Math.pow(2, -1.0 / 7);
    private static final double BASE_LEFT = Math.pow(2, -1.0 / 90);
    private static final double RESIDUAL_LEFT = Math.pow(2, -1.0 / 365);
    private static final int GUARD = 14;
    private static final double LEARN_DAYS = 20;
    private static final double PRIOR_MASS = .5;
    private static final double PRIOR_DISPERSION = 2;
    private static final double PRIOR_DAYS = 30;

    @Override
    public String name() {
        return "rate as first specified";
    }

    @Override
    public SortedMap<Double, Double> thresholds() {
        return Promise.DECADES;
    }

    @Override
    public double[] readings(History history) {
        return new Course(history).read();
    }

    /** One pass through a history. */
    private static final class Course {
        private final History history;
        private final double[] residuals;
        private double mass;
        private double days = 1 / (1 - FAST_LEFT);
        private double squares = 1 / (1 - FAST_LEFT * FAST_LEFT);
        private double baseMass;
        private double baseDays;
        private double strayed;
        private double strayedDays;

        Course(History history) {
            this.history = history;
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
            squares = FAST_LEFT * FAST_LEFT * squares + covered;
            baseMass *= BASE_LEFT;
            baseDays *= BASE_LEFT;
            strayed *= RESIDUAL_LEFT;
            strayedDays *= RESIDUAL_LEFT;
            int guarded = day - GUARD;
            if (guarded >= 0 && !history.missing(guarded)) {
                baseMass += history.count(guarded);
                baseDays++;
            }
            if (guarded >= 0 && !Double.isNaN(residuals[guarded])) {
                strayed += residuals[guarded];
                strayedDays++;
            }
        }

        private double reading(int day) {
            double dispersion = Math.max(1, (strayed + PRIOR_DISPERSION * PRIOR_DAYS) / (strayedDays + PRIOR_DAYS));
            double daily = (baseMass + PRIOR_MASS) / baseDays;
            double excess = mass - daily * days;
            if (!history.missing(day)) {
                residuals[day] = excess * excess / (daily * squares);
            }
            double expected = daily * days;
            double variance = dispersion * daily * squares;
            return mass == 0
                    ? 0
                    : -Math.log10(Math.max(
                            1e-300,
                            Gamma.regularizedGammaQ(expected * expected / variance, mass * expected / variance)));
        }
    }
}
