package tocsin.scoring.model.evidence;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The clusters of one UTC day, in ascending order. They are put in order when someone looks: more come than are looked at.
 */
public final class DayOfClusters extends AbstractList<Cluster> implements RandomAccess {
    private final long index;
    private Cluster[] clusters = new Cluster[2];
    private int size;
    /** So many of them, the first, are in order. */
    private int ordered;

    DayOfClusters(long index) {
        this.index = index;
    }

    /** The day, counted from 1970-01-01. */
    public long index() {
        return index;
    }

    @Override
    public Cluster get(int place) {
        if (place >= size) {
            throw new IndexOutOfBoundsException(place);
        }
        order();
        return clusters[place];
    }

    @Override
    public int size() {
        return size;
    }

    void append(Cluster cluster) {
        if (size == clusters.length) {
            clusters = Arrays.copyOf(clusters, 2 * size);
        }
        clusters[size++] = cluster;
    }

    void take(Cluster cluster) {
        int place = place(cluster);
        System.arraycopy(clusters, place + 1, clusters, place, size - place - 1);
        size--;
        ordered -= place < ordered ? 1 : 0;
    }

    /** Looks through those that came last first: what is taken out mostly came just before. */
    private int place(Cluster cluster) {
        for (int place = size - 1; place >= ordered; place--) {
            if (clusters[place].compareTo(cluster) == 0) {
                return place;
            }
        }
        int place = Arrays.binarySearch(clusters, 0, ordered, cluster);
        if (place < 0) {
            throw new IllegalStateException("no such cluster on day " + index + ": " + cluster.id());
        }
        return place;
    }

    private void order() {
        if (size - ordered > ordered) {
            Arrays.sort(clusters, 0, size);
            ordered = size;
        }
        for (; ordered < size; ordered++) {
            Cluster next = clusters[ordered];
            int place = -Arrays.binarySearch(clusters, 0, ordered, next) - 1;
            System.arraycopy(clusters, place, clusters, place + 1, ordered - place);
            clusters[place] = next;
        }
    }
}
