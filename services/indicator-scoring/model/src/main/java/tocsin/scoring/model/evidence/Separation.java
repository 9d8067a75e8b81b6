package tocsin.scoring.model.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts reports that hang together where an officer ruled that two of them tell of different events. Bonds are taken in
 * order, those that officers made first, then those of most shared keys, and each joins two groups unless a ruling holds
 * them apart: a function of the reports and the rulings, whatever order they came in.
 */
public final class Separation<T extends Separation.Told> {
    private final Rulings rulings;
    private final Map<String, List<T>> groups = new LinkedHashMap<>();

    private Separation(List<T> members, Rulings rulings) {
        this.rulings = rulings;
        members.stream()
                .sorted(Comparator.comparing(Told::reportId))
                .forEach(member -> groups.put(member.reportId(), new ArrayList<>(List.of(member))));
    }

    /** What a report tells, as far as it says which event that is. */
    public interface Told {
        String reportId();

        Collection<String> sameEventKeys();
    }

    /** What makes two reports hang together. */
    private record Bond<T extends Told>(T first, T second, int strength) implements Comparable<Bond<T>> {
        static final int RULED = Integer.MAX_VALUE;

        @Override
        public int compareTo(Bond<T> other) {
            int strongerFirst = Integer.compare(other.strength, strength);
            int byFirst = first.reportId().compareTo(other.first.reportId());
            return strongerFirst != 0
                    ? strongerFirst
                    : byFirst != 0 ? byFirst : second.reportId().compareTo(other.second.reportId());
        }
    }

    /** The groups that reports make of which each hangs together with all the others, directly or through some of them. */
    public static <T extends Told> List<List<T>> of(List<T> members, Rulings rulings) {
        return areApart(members, members, rulings) ? new Separation<>(members, rulings).groups() : List.of(members);
    }

    private List<List<T>> groups() {
        List<T> members = groups.values().stream().map(List::getFirst).toList();
        for (Bond<T> bond : bonds(members)) {
            join(bond);
        }
        return List.copyOf(new LinkedHashSet<>(groups.values()));
    }

    private void join(Bond<T> bond) {
        List<T> first = groups.getOrDefault(bond.first().reportId(), List.of());
        List<T> second = groups.getOrDefault(bond.second().reportId(), List.of());
        if (first.contains(bond.second()) || areApart(first, second, rulings)) {
            return;
        }
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        joined.forEach(member -> groups.put(member.reportId(), joined));
    }

    private List<Bond<T>> bonds(List<T> members) {
        List<Bond<T>> bonds = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                int strength = strength(members.get(i), members.get(j));
                if (strength > 0) {
                    bonds.add(new Bond<>(members.get(i), members.get(j), strength));
                }
            }
        }
        Collections.sort(bonds);
        return bonds;
    }

    private int strength(T first, T second) {
        if (rulings.sameAs(first.reportId()).contains(second.reportId())) {
            return Bond.RULED;
        }
        Set<String> shared = new LinkedHashSet<>(first.sameEventKeys());
        shared.retainAll(second.sameEventKeys());
        return shared.size();
    }

    /** Whether a ruling holds one of these reports apart from one of those. */
    private static boolean areApart(
            Collection<? extends Told> these, Collection<? extends Told> those, Rulings rulings) {
        for (Told each : these) {
            var apart = rulings.apartFrom(each.reportId());
            if (!apart.isEmpty()
                    && !Collections.disjoint(
                            apart, those.stream().map(Told::reportId).toList())) {
                return true;
            }
        }
        return false;
    }
}
