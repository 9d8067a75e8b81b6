package tocsin.scoring.model.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The clusters of one indicator: connected components, in each theater, of reports that share a same-event key. Most reports
 * share none, so a report leaves nothing here but its cluster until another tells of the same event.
 */
final class Clustering {
    private final DayClusters clusters = new DayClusters();
    /** The components of more than one report, by each of their reports. */
    private final Map<Teller, Component> joined = new HashMap<>();

    /** A report in a theater. */
    private record Teller(String reportId, String theater) {
        static Teller of(Testimony testimony) {
            return new Teller(testimony.reportId(), testimony.theater());
        }
    }

    /** Reports that hang together, and the cluster that they are. */
    private record Component(Cluster cluster, List<Testimony> members) {
        static Component of(List<Testimony> members) {
            return new Component(
                    members.size() == 1 ? Cluster.alone(members.getFirst()) : Cluster.of(members), members);
        }
    }

    DayClusters clusters() {
        return clusters;
    }

    /**
     * Adds a report that is not here.
     *
     * @param sharing what the reports say in the same theater that share a key with it; they are here
     */
    void add(Testimony testimony, List<Testimony> sharing) {
        if (sharing.isEmpty()) {
            clusters.add(Cluster.alone(testimony));
            return;
        }
        List<Testimony> members = new ArrayList<>();
        for (Testimony neighbour : sharing) {
            if (!members.contains(neighbour)) {
                Component component = componentOf(neighbour);
                clusters.remove(component.cluster());
                members.addAll(component.members());
            }
        }
        members.add(testimony);
        hold(Component.of(members));
    }

    /** Takes out a report that is here; what it held together falls apart. */
    void remove(Testimony testimony) {
        Component component = componentOf(testimony);
        clusters.remove(component.cluster());
        Map<String, Testimony> left = new LinkedHashMap<>();
        for (Testimony member : component.members()) {
            joined.remove(Teller.of(member));
            left.put(member.reportId(), member);
        }
        left.remove(testimony.reportId());
        while (!left.isEmpty()) {
            hold(Component.of(takeConnected(left)));
        }
    }

    private Component componentOf(Testimony testimony) {
        Component component = joined.isEmpty() ? null : joined.get(Teller.of(testimony));
        return component == null ? Component.of(List.of(testimony)) : component;
    }

    private void hold(Component component) {
        clusters.add(component.cluster());
        if (component.members().size() > 1) {
            component.members().forEach(member -> joined.put(Teller.of(member), component));
        }
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
