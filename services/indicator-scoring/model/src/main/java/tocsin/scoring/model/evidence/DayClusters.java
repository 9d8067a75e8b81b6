package tocsin.scoring.model.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator's clusters by the UTC day they count from; sums over them run in ascending day, then cluster, order. */
public final class DayClusters {
    /** Seconds of a UTC day. */
    public static final long DAY = 86_400;

    private static final long NOTHING = Long.MAX_VALUE;
    /** So many of the latest days are looked through before a day is searched for. */
    private static final int RECENT = 3;

    /** Those that have clusters, in ascending order. */
    private final List<DayOfClusters> days = new ArrayList<>();

    private long changedSince = NOTHING;
    private int size;

    void add(Cluster cluster) {
        long index = day(cluster.at());
        int place = place(index);
        if (place < 0) {
            place = -place - 1;
            days.add(place, new DayOfClusters(index));
        }
        days.get(place).append(cluster);
        size++;
        changed(index);
    }

    void remove(Cluster cluster) {
        long index = day(cluster.at());
        int place = place(index);
        if (place < 0) {
            throw new IllegalStateException("no cluster on day " + index + ": " + cluster.id());
        }
        days.get(place).take(cluster);
        if (days.get(place).isEmpty()) {
            days.remove(place);
        }
        size--;
        changed(index);
    }

    /** The earliest day that changed since this was last asked, or {@link Long#MAX_VALUE}; for the one who keeps sums. */
    public long takeChangedSince() {
        long since = changedSince;
        changedSince = NOTHING;
        return since;
    }

    /** The days that have clusters, in ascending order. */
    public List<DayOfClusters> days() {
        return Collections.unmodifiableList(days);
    }

    /** Those from one day through another. */
    public List<DayOfClusters> days(long from, long through) {
        return from > through ? List.of() : days().subList(daysBefore(from), daysBefore(through + 1));
    }

    /** The clusters of a day; null if it has none. */
    public @Nullable DayOfClusters dayOf(long day) {
        int place = place(day);
        return place < 0 ? null : days.get(place);
    }

    /** The sum of the masses of a day's clusters. */
    public double mass(long day) {
        DayOfClusters of = dayOf(day);
        double mass = 0;
        if (of != null) {
            for (Cluster cluster : of) {
                mass += cluster.mass();
            }
        }
        return mass;
    }

    /** The newest day that has a cluster, or {@link Long#MIN_VALUE}. */
    public long lastDay() {
        return days.isEmpty() ? Long.MIN_VALUE : days.getLast().index();
    }

    public int size() {
        return size;
    }

    /** The index of the UTC day that this epoch second lies in. */
    public static long day(long second) {
        return Math.floorDiv(second, DAY);
    }

    /** How many days before this one have clusters. */
    public int daysBefore(long day) {
        int place = place(day);
        return place < 0 ? -place - 1 : place;
    }

    /** Where a day is, or, as {@code -place - 1}, where it would be. What comes is mostly of today or yesterday. */
    private int place(long day) {
        int place = days.size() - 1;
        for (int tried = 0; tried < RECENT && place >= 0; tried++, place--) {
            long index = days.get(place).index();
            if (index <= day) {
                return index == day ? place : -place - 2;
            }
        }
        int low = 0;
        while (low <= place) {
            int middle = (low + place) >>> 1;
            long index = days.get(middle).index();
            if (index == day) {
                return middle;
            }
            low = index < day ? middle + 1 : low;
            place = index < day ? place : middle - 1;
        }
        return -low - 1;
    }

    private void changed(long day) {
        changedSince = Math.min(changedSince, day);
    }
}
