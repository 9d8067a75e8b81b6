package tocsin.scoring.model.activation;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.hipparchus.stat.descriptive.rank.Median;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.ScoreBase;
import tocsin.scoring.model.evidence.DayClusters;

/**
 * What a day of scores is held against: the days before the guard, robustly standardised (warning-spec 6), and with them one
 * day that strayed as far as a day can in the direction that tells, so that a series in which nothing happened yet is not
 * endlessly surprised.
 *
 * @param median the usual value
 * @param scale how far values usually are from it
 * @param far the most that a value may be from it, in scales and in the direction that tells
 * @param mean of the clipped distances
 * @param deviation standard deviation of the clipped distances
 * @param skewness of the clipped distances
 */
record ScoreBaseline(double median, double scale, double far, double mean, double deviation, double skewness) {
    /** The standard deviation of a normal distribution over its median absolute deviation. */
    private static final double MEDIAN_TO_DEVIATION = 1.4826;

    /** The same over its mean absolute deviation, where tails are cut at six. */
    private static final double MEAN_TO_DEVIATION = 1.0026;

    private static final double FAR = 6;

    /** The values that a day is held against; missing days have none. */
    static double[] values(DayClusters clusters, ScoreBase base, long day) {
        long through = day - base.guardDays();
        return clusters.days(through - base.windowDays() + 1, through).stream()
                .mapToDouble(ofDay -> ofDay.getFirst().mass())
                .toArray();
    }

    /** @param values at least one */
    static ScoreBaseline of(double[] values, Indicator.Score score) {
        double median = new Median().evaluate(values);
        double scale = scale(values, median, score.base());
        double far = score.direction().sign() * score.base().clip();
        double mean = far;
        for (double value : values) {
            mean += clipped((value - median) / scale, far);
        }
        mean /= values.length + 1;
        double squares = (far - mean) * (far - mean);
        double cubes = squares * (far - mean);
        for (double value : values) {
            double away = clipped((value - median) / scale, far) - mean;
            squares += away * away;
            cubes += away * away * away;
        }
        double deviation = Math.sqrt(squares / (values.length + 1));
        return new ScoreBaseline(
                median, scale, far, mean, deviation, cubes / (values.length + 1) / Math.pow(deviation, 3));
    }

    /** How far a value is above what its base lets expect, in standard deviations. */
    double standardised(double value) {
        return (clipped((value - median) / scale, far) - mean) / deviation;
    }

    private static double clipped(double distance, double far) {
        return Math.clamp(distance, -Math.abs(far), Math.abs(far));
    }

    private static double scale(double[] values, double median, ScoreBase base) {
        DoubleUnaryOperator away = value -> Math.abs(value - median);
        double middle = MEDIAN_TO_DEVIATION
                * new Median().evaluate(DoubleStream.of(values).map(away).toArray());
        double mean = MEAN_TO_DEVIATION
                * DoubleStream.of(values)
                        .map(away)
                        .map(far -> Math.min(far, FAR * middle))
                        .average()
                        .orElse(0);
        return Math.max(middle, mean) + base.floor();
    }
}
