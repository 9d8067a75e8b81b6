package tocsin.bench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Alarms where nothing happens: how often a reading rises to a threshold, after a year in which the detector learns.
 *
 * @param perYear by alarms a year that were promised: how many there were
 * @param atOneAYear the reading that is reached once a year
 */
record FalseAlarms(Detector detector, Climate climate, SortedMap<Double, Double> perYear, double atOneAYear) {
    private static final double FINEST = .05;
    private static final double HIGHEST = 12;

    static FalseAlarms measure(Detector detector, Climate climate, int series, int years) {
        List<double[]> all = IntStream.range(0, series)
                .mapToObj(seed ->
                        detector.readings(new Weather(climate, seed).history((1 + years) * Weather.YEAR, Step.NONE)))
                .toList();
        double seriesYears = (double) series * years;
        SortedMap<Double, Double> perYear = new TreeMap<>();
        detector.thresholds()
                .forEach((promised, threshold) -> perYear.put(promised, alarms(all, threshold) / seriesYears));
        double once = HIGHEST;
        while (once > FINEST && alarms(all, once) < seriesYears) {
            once -= FINEST;
        }
        return new FalseAlarms(detector, climate, perYear, once);
    }

    /** Measured over promised. */
    List<Double> ratios() {
        List<Double> ratios = new ArrayList<>();
        perYear.forEach((promised, measured) -> ratios.add(measured / promised));
        return ratios;
    }

    boolean withinTwo() {
        return ratios().stream().allMatch(ratio -> ratio >= .5 && ratio <= 2);
    }

    /** A row of a table: the climate, and what was measured over what was promised. */
    String row() {
        StringBuilder row = new StringBuilder("| %s |".formatted(climate.text()));
        ratios().forEach(ratio ->
                row.append(String.format(Locale.ROOT, ratio < .5 || ratio > 2 ? " **%.2f** |" : " %.2f |", ratio)));
        return row.toString();
    }

    private static long alarms(List<double[]> all, double threshold) {
        return all.stream()
                .mapToLong(readings -> IntStream.range(Weather.YEAR, readings.length)
                        .filter(day -> readings[day] >= threshold && !(readings[day - 1] >= threshold))
                        .count())
                .sum();
    }
}
