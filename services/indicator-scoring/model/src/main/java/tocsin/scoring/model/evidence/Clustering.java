package tocsin.scoring.model.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clusters of one indicator in one theater: connected components of reports that share a same-event key. */
final class Clustering {
    private final String theater;
    private final Map<String, Testimony> testimonies = new HashMap<>();
    private final Map<String, Set<String>> reportsByKey = new HashMap<>();
    private final Map<String, Cluster> clusterByReport = new HashMap<>();

    Clustering(String theater) {
        this.theater = theater;
    }

    /** What a change took away and what it put there. */
    record Change(Collection<Cluster> gone, Collection<Cluster> made) {}

    /** Adds a report that has no testimony here. */
    Change add(Testimony testimony) {
        Set<Cluster> joined = new LinkedHashSet<>();
        for (String key : testimony.sameEventKeys()) {
            for (String neighbour : reportsByKey.getOrDefault(key, Set.of())) {
                joined.add(clusterOf(neighbour));
                break; // reports sharing a key are in one cluster already
            }
        }
        testimonies.put(testimony.reportId(), testimony);
        for (String key : testimony.sameEventKeys()) {
            reportsByKey.computeIfAbsent(key, _ -> new HashSet<>()).add(testimony.reportId());
        }
        List<Testimony> members = new ArrayList<>();
        members.add(testimony);
        joined.forEach(cluster -> cluster.reports().forEach(report -> members.add(testimonyOf(report))));
        return new Change(joined, List.of(clustered(members)));
    }

    /** Takes out a report that has a testimony here; what it held together falls apart. */
    Change remove(String reportId) {
        Testimony testimony = testimonyOf(reportId);
        Cluster gone = clusterOf(reportId);
        testimonies.remove(reportId);
        clusterByReport.remove(reportId);
        for (String key : testimony.sameEventKeys()) {
            Set<String> reports = reportsByKey.getOrDefault(key, Set.of());
            reports.remove(reportId);
            if (reports.isEmpty()) {
                reportsByKey.remove(key);
            }
        }
        Set<String> left = new LinkedHashSet<>(gone.reports());
        left.remove(reportId);
        List<Cluster> made = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Testimony> members = connectedTo(left.iterator().next());
            members.forEach(member -> left.remove(member.reportId()));
            made.add(clustered(members));
        }
        return new Change(List.of(gone), made);
    }

    private List<Testimony> connectedTo(String reportId) {
        Set<String> seen = new LinkedHashSet<>(Set.of(reportId));
        Set<String> keys = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String key : testimonyOf(open.removeFirst()).sameEventKeys()) {
                if (keys.add(key)) {
                    reportsByKey.getOrDefault(key, Set.of()).stream()
                            .filter(seen::add)
                            .forEach(open::addLast);
                }
            }
        }
        return seen.stream().map(this::testimonyOf).toList();
    }

    private Cluster clustered(List<Testimony> members) {
        Cluster cluster = Cluster.of(theater, members);
        members.forEach(member -> clusterByReport.put(member.reportId(), cluster));
        return cluster;
    }

    private Testimony testimonyOf(String reportId) {
        return known(testimonies.get(reportId), reportId);
    }

    private Cluster clusterOf(String reportId) {
        return known(clusterByReport.get(reportId), reportId);
    }

    private static <T> T known(@Nullable T value, String reportId) {
        if (value == null) {
            throw new IllegalStateException("no testimony of report " + reportId);
        }
        return value;
    }
}
