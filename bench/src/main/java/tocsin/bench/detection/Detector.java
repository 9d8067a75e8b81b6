package tocsin.bench.detection;

import java.util.SortedMap;

/** Reads a series day by day, knowing at each day only what came until then. */
interface Detector {
    String name();

    /** What the detector says at the end of each day; higher is more alarming. */
    double[] readings(History history);

    /** By how many false alarms in a year are promised: the reading from which on it is an alarm. */
    SortedMap<Double, Double> thresholds();
}
