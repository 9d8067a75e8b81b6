package tocsin.bench.detection;

import java.util.stream.IntStream;

/** Which share of steps is found while they last, two years after the series began. */
final class Power {
    private static final int BEFORE = 2 * Weather.YEAR;

    private Power() {}

    /** @param step a step from the day on that is day 0 here */
    static double share(Detector detector, Climate climate, Step step, double threshold, int series) {
        Step later = new Step(BEFORE, step.days(), step.factor());
        long found = IntStream.range(0, series)
                .filter(seed -> found(
                        detector.readings(new Weather(climate, seed).history(BEFORE + step.days(), later)), threshold))
                .count();
        return (double) found / series;
    }

    private static boolean found(double[] readings, double threshold) {
        return IntStream.range(BEFORE, readings.length).anyMatch(day -> readings[day] >= threshold);
    }
}
