package tocsin.scoring.model.evidence;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An indicator's clusters by the UTC day they count from; sums over them run in ascending day, then cluster, order. */
public final class DayClusters {
    /** Seconds of a UTC day. */
    public static final long DAY = 86_400;

    private static final long NOTHING = Long.MAX_VALUE;

    private final NavigableMap<Long, Day> days = new TreeMap<>();
    /** The day that was last added to, most likely the next one, too. */
    private @Nullable Day recent;

    private long recentIndex;
    private long changedSince = NOTHING;
    private int size;

    /** The clusters of one day, in ascending order. They are put in order when someone looks: more come than are looked at. */
    public static final class Day extends AbstractCollection<Cluster> {
        private final long index;
        private final List<Cluster> clusters = new ArrayList<>();
        /** So many of them, the first, are in order. */
        private int ordered;

        private Day(long index) {
            this.index = index;
        }

        @Override
        public Iterator<Cluster> iterator() {
            return Collections.unmodifiableList(ordered()).iterator();
        }

        @Override
        public int size() {
            return clusters.size();
        }

        /** The least of them. */
        public Cluster first() {
            return ordered().getFirst();
        }

        private void append(Cluster cluster) {
            clusters.add(cluster);
        }

        private void take(Cluster cluster) {
            int place = Collections.binarySearch(ordered(), cluster);
            if (place < 0) {
                throw new IllegalStateException("no such cluster on day " + index + ": " + cluster.id());
            }
            clusters.remove(place);
            ordered--;
        }

        private List<Cluster> ordered() {
            if (ordered == clusters.size() - 1) {
                Cluster last = clusters.removeLast();
                clusters.add(-Collections.binarySearch(clusters, last) - 1, last);
            } else if (ordered < clusters.size()) {
                Collections.sort(clusters);
            }
            ordered = clusters.size();
            return clusters;
        }
    }

    void add(Cluster cluster) {
        dayOf(day(cluster.at())).append(cluster);
        size++;
        changed(day(cluster.at()));
    }

    void remove(Cluster cluster) {
        Day day = dayOf(day(cluster.at()));
        day.take(cluster);
        size--;
        if (day.isEmpty()) {
            days.remove(day.index);
            recent = null;
        }
        changed(day.index);
    }

    /** The earliest day that changed since this was last asked, or {@link Long#MAX_VALUE}; for the one who keeps sums. */
    public long takeChangedSince() {
        long since = changedSince;
        changedSince = NOTHING;
        return since;
    }

    public NavigableMap<Long, Day> days() {
        return Collections.unmodifiableNavigableMap(days);
    }

    /** The clusters of days later than this one. */
    public SortedMap<Long, Day> after(long day) {
        return days.tailMap(day, false);
    }

    /** The sum of the masses of a day's clusters. */
    public double mass(long day) {
        Day of = days.get(day);
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
        return days.isEmpty() ? Long.MIN_VALUE : days.lastKey();
    }

    public int size() {
        return size;
    }

    /** The index of the UTC day that this epoch second lies in. */
    public static long day(long second) {
        return Math.floorDiv(second, DAY);
    }

    private Day dayOf(long index) {
        Day day = recent;
        if (day == null || recentIndex != index) {
            day = days.computeIfAbsent(index, Day::new);
            recent = day;
            recentIndex = index;
        }
        return day;
    }

    private void changed(long day) {
        changedSince = Math.min(changedSince, day);
    }
}
