package tocsin.bench.detection;

import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;

/** The yearly sine of a series by least squares, weighted by age, and shrunk by what noise alone would give. */
final class Season {
    private static final double SURE = 9;
    private static final double LEAST = .3;
    private static final double MOST = 3;
    private static final double YEAR = 365.25;
    private static final double TURN = 2 * Math.PI / YEAR;
    private static final double LEFT = Math.pow(2, -1 / (3 * YEAR));

    private final double[][] squares = new double[3][3];
    private final double[] products = new double[3];
    private int learned;

    void learn(int day, double count) {
        learned++;
        double[] waves = {1, Math.cos(TURN * day), Math.sin(TURN * day)};
        for (int i = 0; i < 3; i++) {
            products[i] = LEFT * products[i] + count * waves[i];
            for (int j = 0; j < 3; j++) {
                squares[i][j] = LEFT * squares[i][j] + waves[i] * waves[j];
            }
        }
    }

    /** How much more is expected of the fast days, seen from the base's days. */
    double factor(int day, double baseLeft, double dispersion) {
        if (learned < YEAR || products[0] == 0) {
            return 1;
        }
        double[] wave = new LUDecomposition(MatrixUtils.createRealMatrix(squares))
                .getSolver()
                .solve(MatrixUtils.createRealVector(products))
                .toArray();
        double cosine = wave[1] / wave[0];
        double sine = wave[2] / wave[0];
        double strength = cosine * cosine + sine * sine;
        double kept = Math.max(0, 1 - SURE * 2 * dispersion / products[0] / Math.max(strength, 1e-12));
        return level(cosine * kept, sine * kept, day, 0, OwnRate.FAST_LEFT)
                / level(cosine * kept, sine * kept, day, OwnRate.GUARD, baseLeft);
    }

    /** The mean of the sine over days that fade into the past, from some days ago. */
    private static double level(double cosine, double sine, int day, int ago, double left) {
        double real = 1 - left * Math.cos(TURN);
        double imaginary = left * Math.sin(TURN);
        double norm = (1 - left) / (real * real + imaginary * imaginary);
        double angle = TURN * (day - ago);
        double meanCosine = norm * (real * Math.cos(angle) + imaginary * Math.sin(angle));
        double meanSine = norm * (real * Math.sin(angle) - imaginary * Math.cos(angle));
        return Math.clamp(1 + cosine * meanCosine + sine * meanSine, LEAST, MOST);
    }
}
