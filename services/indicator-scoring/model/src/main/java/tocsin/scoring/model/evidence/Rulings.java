package tocsin.scoring.model.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tocsin.scoring.model.evidence.Ruling.Verdict;

/** What officers ruled on pairs of reports, known or yet to come: of each pair the last word. */
public final class Rulings {
    private final SortedMap<Pair, Ruling> byPair = new TreeMap<>();
    private final Map<String, SortedSet<String>> same = new TreeMap<>();
    private final Map<String, SortedSet<String>> apart = new TreeMap<>();

    /** Two reports, the lesser id first. */
    private record Pair(String first, String second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byFirst = first.compareTo(other.first);
            return byFirst != 0 ? byFirst : second.compareTo(other.second);
        }
    }

    public void put(Ruling ruling) {
        Pair pair = new Pair(ruling.first(), ruling.second());
        forget(same, pair);
        forget(apart, pair);
        if (ruling.verdict() == Verdict.AS_FOUND) {
            byPair.remove(pair);
            return;
        }
        byPair.put(pair, ruling);
        remember(ruling.verdict() == Verdict.SAME_EVENT ? same : apart, pair);
    }

    public Collection<Ruling> all() {
        return List.copyOf(byPair.values());
    }

    /** The reports that were ruled to tell of the same event as this one, in ascending order. */
    public Collection<String> sameAs(String report) {
        return same.isEmpty() ? List.of() : same.getOrDefault(report, new TreeSet<>());
    }

    /** The reports that were ruled to tell of another event than this one, in ascending order. */
    Collection<String> apartFrom(String report) {
        return apart.isEmpty() ? List.of() : apart.getOrDefault(report, new TreeSet<>());
    }

    private static void remember(Map<String, SortedSet<String>> others, Pair pair) {
        others.computeIfAbsent(pair.first(), _ -> new TreeSet<>()).add(pair.second());
        others.computeIfAbsent(pair.second(), _ -> new TreeSet<>()).add(pair.first());
    }

    private static void forget(Map<String, SortedSet<String>> others, Pair pair) {
        others.getOrDefault(pair.first(), new TreeSet<>()).remove(pair.second());
        others.getOrDefault(pair.second(), new TreeSet<>()).remove(pair.first());
    }
}
