package tocsin.bench.detection;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a threshold on a tail promises, for a half-life of seven days. */
final class Promise {
    /** By false alarms a year r: p* = 1e-3 (4 r)^(4/3), as the surprise u = -log10 p* (warning-spec 5). */
    static final SortedMap<Double, Double> DECADES = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of(.25, decades(.25), .5, decades(.5), 1.0, decades(1), 2.0, decades(2))));

    private Promise() {}

    private static double decades(double alarmsPerYear) {
        return -Math.log10(1e-3 * Math.pow(4 * alarmsPerYear, 4.0 / 3));
    }
}
