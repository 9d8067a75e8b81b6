package tocsin.bench.detection;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Median;

/** The score as first specified (warning-spec 6), which the model's own replaced: kept to be measured beside it. */
final class SpecifiedScore implements Detector {
    /** The alarms a year that the specification promises at these surges. */
    private static final SortedMap<Double, Double> THRESHOLDS =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(.25, 4.42, 2.0, 2.28)));

    private static final double LEFT = Math.pow(2, -1.0 / 7);
    private static final int WINDOW = 365;
    private static final int GUARD = 21;
    private static final int LEAST_DAYS = 60;
    private static final double CLIP = 1.5;
    private static final double FLOOR = 5;

    @Override
    public String name() {
        return "score as first specified";
    }

    @Override
    public SortedMap<Double, Double> thresholds() {
        return THRESHOLDS;
    }

    @Override
    public double[] readings(History history) {
        double[] values = ModelScore.values(history);
        double[] readings = new double[values.length];
        double sum = 0;
        double squares = 0;
        for (int day = 0; day < values.length; day++) {
            sum *= LEFT;
            squares *= LEFT * LEFT;
            double[] base = base(values, day);
            if (!Double.isNaN(values[day]) && base.length >= LEAST_DAYS) {
                sum += deviation(values[day], base);
                squares++;
            }
            readings[day] = squares > 0 ? sum / Math.sqrt(squares) : 0;
        }
        return readings;
    }

    private static double[] base(double[] values, int day) {
        return IntStream.rangeClosed(Math.max(0, day - GUARD - WINDOW + 1), day - GUARD)
                .mapToDouble(i -> values[i])
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static double deviation(double value, double[] base) {
        double median = new Median().evaluate(base);
        double[] away =
                DoubleStream.of(base).map(each -> Math.abs(each - median)).toArray();
        double middle = 1.4826 * new Median().evaluate(away);
        double mean = 1.0026
                * DoubleStream.of(away)
                        .map(each -> Math.min(each, 6 * middle))
                        .average()
                        .orElse(0);
        return Math.clamp((value - median) / (Math.max(middle, mean) + FLOOR), -CLIP, CLIP);
    }
}
