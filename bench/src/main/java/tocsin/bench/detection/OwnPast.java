package tocsin.bench.detection;

import java.util.SortedMap;
import org.hipparchus.special.Gamma;

/**
 * Another detector's readings held against their own past: how surprising the newest is, given the mean, the variance
 * and the skewness of those before the guard, each faded by half in a year, and believed to be those of a calm normal
 * series at first.
 */
record OwnPast(Detector detector) implements Detector {
    private static final int GUARD = 21;
    private static final double LEFT = Math.pow(2, -1.0 / 365);
    private static final double BELIEVED_DAYS = 30;
    private static final double LEAST_SKEW = .05;
    private static final double MOST_SKEW = 2.5;

    @Override
    public String name() {
        return detector.name() + ", held against its own past";
    }

    @Override
    public SortedMap<Double, Double> thresholds() {
        return ModelRate.THRESHOLDS;
    }

    @Override
    public double[] readings(History history) {
        double[] raw = detector.readings(history);
        double[] readings = new double[raw.length];
        double days = 0;
        double sum = 0;
        double squares = 0;
        double cubes = 0;
        for (int day = 0; day < raw.length; day++) {
            days *= LEFT;
            sum *= LEFT;
            squares *= LEFT;
            cubes *= LEFT;
            if (day >= GUARD && raw[day - GUARD] != 0) {
                double past = raw[day - GUARD];
                days++;
                sum += past;
                squares += past * past;
                cubes += past * past * past;
            }
            double weight = days + BELIEVED_DAYS;
            double mean = sum / weight;
            double variance = (squares + BELIEVED_DAYS) / weight - mean * mean;
            double third = cubes / weight - 3 * mean * (squares + BELIEVED_DAYS) / weight + 2 * Math.pow(mean, 3);
            double skew = Math.clamp(third / Math.pow(variance, 1.5), LEAST_SKEW, MOST_SKEW);
            readings[day] = days == 0 ? 0 : surprise((raw[day] - mean) / Math.sqrt(variance), skew);
        }
        return readings;
    }

    private static double surprise(double deviations, double skew) {
        double shape = 4 / (skew * skew);
        double place = shape + deviations * Math.sqrt(shape);
        return place <= 0 ? 0 : -Math.log10(Math.max(1e-300, Gamma.regularizedGammaQ(shape, place)));
    }
}
