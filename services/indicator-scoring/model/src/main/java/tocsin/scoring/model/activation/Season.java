package tocsin.scoring.model.activation;

import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;

/**
 * What comes back every year in a daily series: a sine, by least squares, each day counting half after three years. It is
 * believed only as far as alternate years tell the same: what happened once is no season.
 *
 * @param mean of the series; the sine is what goes up and down around it
 * @param cosine how much of it peaks at the turn of a year of {@link #YEAR} days counted from the epoch
 * @param sine how much of it peaks a quarter later
 */
record Season(double mean, double cosine, double sine) {
    /** Nothing comes back. */
    static final Season NONE = new Season(1, 0, 0);

    /** How often a season is fitted anew, days: it changes slowly. */
    static final int FITTED_EVERY = 28;

    private static final double YEAR = 365.25;
    private static final double TURN = 2 * Math.PI / YEAR;
    private static final double LEFT = Math.pow(2, -1 / (3 * YEAR));

    /** Days that each of both halves of the years must have: almost a whole year. */
    private static final int LEAST_DAYS = 330;

    /**
     * Of noise alone the difference of both halves is as large as their sum, twice their mean; a wave is kept as far as the
     * squared difference is less than 4/9 of the squared mean.
     */
    private static final double DISTRUST = 9.0 / 4;

    private static final double LEAST = .3;
    private static final double MOST = 3;

    /** How far the series is above its mean on a day. */
    double above(long day) {
        return cosine * Math.cos(TURN * day) + sine * Math.sin(TURN * day);
    }

    /**
     * How much more than the mean is expected of days that fade into the past from this one, as a factor.
     *
     * @param left what a day leaves of the weight of the one before
     */
    double factor(long day, double left) {
        if (cosine == 0 && sine == 0) {
            return 1;
        }
        double real = 1 - left * Math.cos(TURN);
        double imaginary = left * Math.sin(TURN);
        double norm = (1 - left) / (real * real + imaginary * imaginary);
        double meanCosine = norm * (real * Math.cos(TURN * day) + imaginary * Math.sin(TURN * day));
        double meanSine = norm * (real * Math.sin(TURN * day) - imaginary * Math.cos(TURN * day));
        return Math.clamp(1 + (cosine * meanCosine + sine * meanSine) / mean, LEAST, MOST);
    }

    /** Takes the days of a series in their order, and finds its season. */
    static final class Fit {
        private final double[][][] squares = new double[2][3][3];
        private final double[][] products = new double[2][3];
        private final int[] days = new int[2];
        private double weight = 1;

        /** A day with its value; days without one are left out, but their time passes. */
        void add(long day, double value) {
            int half = (int) Math.floorMod((long) Math.floor(day / YEAR), 2L);
            double[] waves = {1, Math.cos(TURN * day), Math.sin(TURN * day)};
            for (int i = 0; i < 3; i++) {
                products[half][i] += weight * value * waves[i];
                for (int j = 0; j < 3; j++) {
                    squares[half][i][j] += weight * waves[i] * waves[j];
                }
            }
            days[half]++;
        }

        /** The next day begins: those before count for less. */
        void turn() {
            weight /= LEFT;
        }

        Season season() {
            if (Math.min(days[0], days[1]) < LEAST_DAYS) {
                return NONE;
            }
            double[] one = solve(squares[0], products[0]);
            double[] other = solve(squares[1], products[1]);
            double[] all = solve(sum(squares[0], squares[1]), sum(products[0], products[1]));
            double apart = square(one[1] - other[1]) + square(one[2] - other[2]);
            double strength = square(all[1]) + square(all[2]);
            double kept = strength == 0 ? 0 : Math.max(0, 1 - DISTRUST * apart / strength);
            return kept == 0 ? NONE : new Season(all[0], kept * all[1], kept * all[2]);
        }

        private static double[] solve(double[][] squares, double[] products) {
            return new LUDecomposition(MatrixUtils.createRealMatrix(squares))
                    .getSolver()
                    .solve(MatrixUtils.createRealVector(products))
                    .toArray();
        }

        private static double[][] sum(double[][] one, double[][] other) {
            return MatrixUtils.createRealMatrix(one)
                    .add(MatrixUtils.createRealMatrix(other))
                    .getData();
        }

        private static double[] sum(double[] one, double[] other) {
            return MatrixUtils.createRealVector(one)
                    .add(MatrixUtils.createRealVector(other))
                    .toArray();
        }

        private static double square(double value) {
            return value * value;
        }
    }
}
