package tocsin.scoring.model.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which standing reports share a same-event key. Most keys are one report's alone. */
final class SameEvents {
    private final Register<Evidence> firstByKey =
            new Register<>((report, key) -> report.sameEventKeys().contains(key));
    /** All reports with a key, where there is more than one. */
    private final Map<String, List<Evidence>> shared = new HashMap<>();

    /** Adds a report that is not here, and gives those that share a key with it, each once. */
    List<Evidence> add(Evidence report) {
        Map<String, Evidence> sharing = Map.of();
        for (String key : report.sameEventKeys()) {
            Evidence first = firstByKey.putIfAbsent(key, report);
            if (first != null && !first.reportId().equals(report.reportId())) {
                List<Evidence> all = shared.computeIfAbsent(key, _ -> new ArrayList<>(List.of(first)));
                sharing = sharing.isEmpty() ? new LinkedHashMap<>() : sharing;
                for (Evidence each : all) {
                    sharing.putIfAbsent(each.reportId(), each);
                }
                all.add(report);
            }
        }
        return sharing.isEmpty() ? List.of() : List.copyOf(sharing.values());
    }

    /** Takes out a report that is here. */
    void remove(Evidence report) {
        for (String key : report.sameEventKeys()) {
            List<Evidence> all = shared.get(key);
            if (all == null) {
                firstByKey.remove(key);
            } else {
                all.removeIf(each -> each.reportId().equals(report.reportId()));
                firstByKey.replace(key, all.getFirst());
                if (all.size() == 1) {
                    shared.remove(key);
                }
            }
        }
    }
}
