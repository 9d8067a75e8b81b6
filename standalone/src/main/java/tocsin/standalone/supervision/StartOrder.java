package tocsin.standalone.supervision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parts need which others to be there first.
 *
 * @param needs for every part the parts it needs
 */
public record StartOrder(Map<String, Set<String>> needs) {

    /**
     * Checks that there is an order.
     *
     * @throws IllegalArgumentException if a part needs one that is not there, or itself in the end
     */
    public StartOrder {
        needs = new LinkedHashMap<>(needs);
        for (Map.Entry<String, Set<String>> entry : needs.entrySet()) {
            for (String needed : entry.getValue()) {
                if (!needs.containsKey(needed)) {
                    throw new IllegalArgumentException(entry.getKey() + " needs " + needed + ", which is no part");
                }
            }
        }
        levels(needs);
    }

    /** Parts that can start together, those first that need nothing. */
    public List<Set<String>> levels() {
        return levels(needs);
    }

    /** Parts that can stop together, those first that nothing needs. */
    public List<Set<String>> stopLevels() {
        return levels().reversed();
    }

    private static List<Set<String>> levels(Map<String, Set<String>> needs) {
        List<Set<String>> levels = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        while (placed.size() < needs.size()) {
            Set<String> level = new LinkedHashSet<>();
            needs.forEach((part, needed) -> {
                if (!placed.contains(part) && placed.containsAll(needed)) {
                    level.add(part);
                }
            });
            if (level.isEmpty()) {
                throw new IllegalArgumentException("these parts need each other: "
                        + needs.keySet().stream()
                                .filter(part -> !placed.contains(part))
                                .toList());
            }
            placed.addAll(level);
            levels.add(level);
        }
        return levels;
    }
}
