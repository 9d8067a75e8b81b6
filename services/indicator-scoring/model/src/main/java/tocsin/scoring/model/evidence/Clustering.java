package tocsin.scoring.model.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of one indicator in one theater: connected components of reports that share a same-event key. Most reports
 * share none, so a report leaves nothing here but its keys; what it says is asked for again where clusters join or part.
 */
final class Clustering {
    private final String theater;
    private final DayClusters clusters;
    private final Function<String, Testimony> testimonies;
    private final Map<String, Component> componentByKey = new HashMap<>();

    /**
     * @param clusters where the clusters are put and taken out
     * @param testimonies what a report that was added here says, by its id
     */
    Clustering(String theater, DayClusters clusters, Function<String, Testimony> testimonies) {
        this.theater = theater;
        this.clusters = clusters;
        this.testimonies = testimonies;
    }

    /** Reports that hang together, as one thing while they become more. */
    private static final class Component {
        private Cluster cluster;

        private Component(Cluster cluster) {
            this.cluster = cluster;
        }
    }

    /** Adds a report that is not here. */
    void add(Testimony testimony) {
        Component component = new Component(Cluster.alone(theater, testimony));
        List<Component> joined = List.of();
        for (String key : testimony.sameEventKeys()) {
            Component holder = componentByKey.putIfAbsent(key, component);
            if (holder != null && !joined.contains(holder)) {
                joined = joined.isEmpty() ? new ArrayList<>() : joined;
                joined.add(holder);
            }
        }
        if (!joined.isEmpty()) {
            component = join(joined, testimony);
        }
        clusters.add(component.cluster);
    }

    /** Takes out a report that is here; what it held together falls apart. */
    void remove(Testimony testimony) {
        Component component = componentOf(testimony);
        Cluster gone = component == null ? Cluster.alone(theater, testimony) : component.cluster;
        clusters.remove(gone);
        testimony.sameEventKeys().forEach(componentByKey::remove);
        Map<String, Testimony> left = new LinkedHashMap<>();
        for (String report : gone.reports()) {
            if (!report.equals(testimony.reportId())) {
                left.put(report, testimonies.apply(report));
            }
        }
        while (!left.isEmpty()) {
            List<Testimony> members = takeConnected(left);
            Component part = new Component(Cluster.of(theater, members));
            members.forEach(member -> hold(member, part));
            clusters.add(part.cluster);
        }
    }

    /** The largest takes in the others, so that few keys change hands. */
    private Component join(List<Component> joined, Testimony testimony) {
        Component largest = joined.stream()
                .max(Comparator.comparingInt(
                        component -> component.cluster.reports().size()))
                .orElseThrow();
        List<Testimony> members = new ArrayList<>();
        members.add(testimony);
        hold(testimony, largest);
        for (Component component : joined) {
            clusters.remove(component.cluster);
            for (String report : component.cluster.reports()) {
                Testimony member = testimonies.apply(report);
                members.add(member);
                if (component != largest) {
                    hold(member, largest);
                }
            }
        }
        largest.cluster = Cluster.of(theater, members);
        return largest;
    }

    private void hold(Testimony member, Component component) {
        member.sameEventKeys().forEach(key -> componentByKey.put(key, component));
    }

    /** The component of a report that is here; null if it has no keys, so is alone. */
    private @Nullable Component componentOf(Testimony testimony) {
        Set<String> keys = testimony.sameEventKeys();
        return keys.isEmpty() ? null : componentByKey.get(keys.iterator().next());
    }

    /** Takes the first report out of those left, with all that hang together with it. */
    private static List<Testimony> takeConnected(Map<String, Testimony> left) {
        Map<String, List<Testimony>> byKey = new HashMap<>();
        for (Testimony each : left.values()) {
            each.sameEventKeys()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(each));
        }
        List<Testimony> taken = new ArrayList<>();
        Deque<Testimony> open = new ArrayDeque<>();
        Testimony first = left.values().iterator().next();
        left.remove(first.reportId());
        open.add(first);
        while (!open.isEmpty()) {
            Testimony next = open.removeFirst();
            taken.add(next);
            for (String key : next.sameEventKeys()) {
                for (Testimony neighbour : byKey.getOrDefault(key, List.of())) {
                    if (left.remove(neighbour.reportId()) != null) {
                        open.addLast(neighbour);
                    }
                }
                byKey.remove(key);
            }
        }
        return taken;
    }
}
