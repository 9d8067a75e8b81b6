package tocsin.watch.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.TheaterItem;

/**
 * In which of an indicator's theaters a matching report counts: in the narrowest that it lies in; if it lies in none, in
 * its relationships, which have no area, because what is said about them counts wherever it happened. So that one report
 * does not count twice, a theater steps back behind its own parts, and a relationship behind an area.
 */
final class TheaterChoice {
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> relationships = new HashSet<>();

    TheaterChoice(Collection<TheaterItem> theaters) {
        for (TheaterItem theater : theaters) {
            if (theater.within() != null) {
                parents.put(theater.id(), theater.within());
            }
            if (theater.area() == null) {
                relationships.add(theater.id());
            }
        }
    }

    List<String> of(IndicatorItem indicator, Set<String> placed) {
        List<String> lying = among(indicator, placed);
        if (lying.isEmpty()) {
            return among(indicator, relationships);
        }
        return lying.size() == 1
                ? lying
                : lying.stream()
                        .filter(theater -> lying.stream().noneMatch(other -> isPart(other, theater)))
                        .toList();
    }

    private static List<String> among(IndicatorItem indicator, Set<String> theaters) {
        List<String> among = new ArrayList<>(1);
        for (String theater : indicator.theaters()) {
            if (theaters.contains(theater)) {
                among.add(theater);
            }
        }
        return among;
    }

    private boolean isPart(String theater, String of) {
        @Nullable String parent = parents.get(theater);
        for (int depth = 0; parent != null && depth < parents.size() + 1; depth++) {
            if (parent.equals(of)) {
                return true;
            }
            parent = parents.get(parent);
        }
        return false;
    }
}
