package tocsin.scoring.model.evidence;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** An indicator's clusters by the UTC day they count from; sums over them run in ascending day, then cluster, order. */
public final class DayClusters {
    /** Seconds of a UTC day. */
    public static final long DAY = 86_400;

    private static final long NOTHING = Long.MAX_VALUE;

    private final NavigableMap<Long, NavigableSet<Cluster>> days = new TreeMap<>();
    private long changedSince = NOTHING;
    private int size;

    void apply(Clustering.Change change) {
        for (Cluster gone : change.gone()) {
            long day = day(gone.at());
            NavigableSet<Cluster> clusters = days.getOrDefault(day, new TreeSet<>());
            clusters.remove(gone);
            size--;
            if (clusters.isEmpty()) {
                days.remove(day);
            }
            changedSince = Math.min(changedSince, day);
        }
        for (Cluster made : change.made()) {
            long day = day(made.at());
            days.computeIfAbsent(day, _ -> new TreeSet<>()).add(made);
            size++;
            changedSince = Math.min(changedSince, day);
        }
    }

    /** The earliest day that changed since this was last asked, or {@link Long#MAX_VALUE}; for the one who keeps sums. */
    public long takeChangedSince() {
        long since = changedSince;
        changedSince = NOTHING;
        return since;
    }

    public NavigableMap<Long, NavigableSet<Cluster>> days() {
        return Collections.unmodifiableNavigableMap(days);
    }

    /** The clusters of days later than this one. */
    public SortedMap<Long, NavigableSet<Cluster>> after(long day) {
        return days.tailMap(day, false);
    }

    /** The sum of the masses of a day's clusters. */
    public double mass(long day) {
        double mass = 0;
        for (Cluster cluster : days.getOrDefault(day, Collections.emptyNavigableSet())) {
            mass += cluster.mass();
        }
        return mass;
    }

    /** The newest day that has a cluster, or {@link Long#MIN_VALUE}. */
    public long lastDay() {
        return days.isEmpty() ? Long.MIN_VALUE : days.lastKey();
    }

    public int size() {
        return size;
    }

    /** The index of the UTC day that this epoch second lies in. */
    public static long day(long second) {
        return Math.floorDiv(second, DAY);
    }
}
