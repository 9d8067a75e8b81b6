package tocsin.scoring.model.activation;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.hipparchus.stat.descriptive.rank.Median;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.ScoreBase;
import tocsin.scoring.model.evidence.Cluster;
import tocsin.scoring.model.evidence.DayClusters;

/**
 * A score at one closed day, in the letters of warning-spec 6.
 *
 * @param deviation z, clipped; NaN if the day or its base is missing
 * @param usual the median of the base of the last day that had one
 * @param sum of z, each faded by its age
 * @param squares the sum of the squared weights of the days in it
 */
record ScoreDay(double deviation, double usual, double sum, double squares) {
    /** Before the first day. */
    static final ScoreDay BEFORE = new ScoreDay(Double.NaN, 0, 0, 0);

    /** The standard deviation of a normal distribution over its median absolute deviation. */
    private static final double MEDIAN_TO_DEVIATION = 1.4826;

    /** The same over its mean absolute deviation, where tails are cut at six. */
    private static final double MEAN_TO_DEVIATION = 1.0026;

    private static final double FAR = 6;

    /** The day after this one. */
    ScoreDay next(Indicator.Score score, DayClusters clusters, long day, double left) {
        double fadedSum = left * sum;
        double fadedSquares = left * left * squares;
        Cluster of = cluster(clusters, day);
        double[] base = of == null ? new double[0] : base(clusters, score.base(), day);
        if (of == null || base.length < score.base().minimumDays()) {
            return new ScoreDay(Double.NaN, usual, fadedSum, fadedSquares);
        }
        double median = new Median().evaluate(base);
        double strayed = score.direction().sign() * (of.mass() - median) / scale(base, median, score.base());
        double clipped = Math.max(-score.base().clip(), Math.min(score.base().clip(), strayed));
        return new ScoreDay(clipped, median, fadedSum + clipped, fadedSquares + 1);
    }

    /** Whether a day so far had a deviation. */
    boolean known() {
        return squares > 0;
    }

    boolean deviates() {
        return !Double.isNaN(deviation);
    }

    /** F: 0 while nothing is known, else normal with variance 1 as long as days are calm and independent. */
    double surge() {
        return known() ? sum / Math.sqrt(squares) : 0;
    }

    /** The values that a day is held against; missing days have none. */
    static double[] base(DayClusters clusters, ScoreBase base, long day) {
        long through = day - base.guardDays();
        return clusters.days(through - base.windowDays() + 1, through).stream()
                .mapToDouble(ofDay -> ofDay.getFirst().mass())
                .toArray();
    }

    /** The cluster that a day's value is taken from. */
    static @Nullable Cluster cluster(DayClusters clusters, long day) {
        var ofDay = clusters.dayOf(day);
        return ofDay == null ? null : ofDay.getFirst();
    }

    private static double scale(double[] base, double median, ScoreBase settings) {
        DoubleUnaryOperator away = value -> Math.abs(value - median);
        double middle = MEDIAN_TO_DEVIATION
                * new Median().evaluate(DoubleStream.of(base).map(away).toArray());
        double mean = MEAN_TO_DEVIATION
                * DoubleStream.of(base)
                        .map(away)
                        .map(far -> Math.min(far, FAR * middle))
                        .average()
                        .orElse(0);
        return Math.max(middle, mean) + settings.floor();
    }
}
