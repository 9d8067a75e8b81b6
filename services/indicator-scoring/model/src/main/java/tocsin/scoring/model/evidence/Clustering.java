package tocsin.scoring.model.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The clusters of one indicator: connected components, in each theater, of reports that share a same-event key or that an
 * officer ruled to tell of one event, parted where one ruled that they do not. Most reports share none, so a report leaves
 * nothing here but its cluster until another tells of the same event.
 */
final class Clustering {
    private final DayClusters clusters = new DayClusters();
    /** The components of more than one report, by each of their reports. */
    private final Map<Teller, Component> joined = new HashMap<>();

    private final Rulings rulings;

    Clustering(Rulings rulings) {
        this.rulings = rulings;
    }

    /** A report in a theater. */
    private record Teller(String reportId, String theater) {
        static Teller of(Testimony testimony) {
            return new Teller(testimony.reportId(), testimony.theater());
        }
    }

    /** Reports that hang together, and the clusters that they are: more than one where an officer parted them. */
    private record Component(List<Cluster> clusters, List<Testimony> members) {
        static Component of(List<Testimony> members, Rulings rulings) {
            return new Component(
                    Separation.of(members, rulings).stream()
                            .map(Component::cluster)
                            .toList(),
                    members);
        }

        private static Cluster cluster(List<Testimony> group) {
            return group.size() == 1 ? Cluster.alone(group.getFirst()) : Cluster.of(group);
        }
    }

    DayClusters clusters() {
        return clusters;
    }

    /**
     * Adds a report that is not here.
     *
     * @param sharing what the reports say in the same theater that share a key with it, or that were ruled to tell of the
     *     same event; they are here
     */
    void add(Testimony testimony, List<Testimony> sharing) {
        if (sharing.isEmpty()) {
            clusters.add(Cluster.alone(testimony));
            return;
        }
        Map<String, Testimony> members = new LinkedHashMap<>();
        for (Testimony neighbour : sharing) {
            if (!members.containsKey(neighbour.reportId())) {
                Component component = componentOf(neighbour);
                component.clusters().forEach(clusters::remove);
                component.members().forEach(member -> members.put(member.reportId(), member));
            }
        }
        members.put(testimony.reportId(), testimony);
        hold(Component.of(List.copyOf(members.values()), rulings));
    }

    /** Takes out a report that is here; what it held together falls apart. */
    void remove(Testimony testimony) {
        Component component = componentOf(testimony);
        component.clusters().forEach(clusters::remove);
        Map<String, Testimony> left = new LinkedHashMap<>();
        for (Testimony member : component.members()) {
            joined.remove(Teller.of(member));
            left.put(member.reportId(), member);
        }
        left.remove(testimony.reportId());
        while (!left.isEmpty()) {
            hold(Component.of(takeConnected(left), rulings));
        }
    }

    private Component componentOf(Testimony testimony) {
        Component component = joined.isEmpty() ? null : joined.get(Teller.of(testimony));
        return component == null ? Component.of(List.of(testimony), rulings) : component;
    }

    private void hold(Component component) {
        component.clusters().forEach(clusters::add);
        if (component.members().size() > 1) {
            component.members().forEach(member -> joined.put(Teller.of(member), component));
        }
    }

    /** Takes the first report out of those left, with all that hang together with it. */
    private List<Testimony> takeConnected(Map<String, Testimony> left) {
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
            for (String other : rulings.sameAs(next.reportId())) {
                Testimony neighbour = left.remove(other);
                if (neighbour != null) {
                    open.addLast(neighbour);
                }
            }
        }
        return taken;
    }
}
