package tocsin.backtest.onset;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that happened.
 *
 * @param all by problem and day
 * @param notes what a reader should know of the rows
 */
public record Onsets(List<Onset> all, List<String> notes) {
    public Onsets {
        all = all.stream()
                .sorted(Comparator.comparing(Onset::problem).thenComparing(Onset::day))
                .toList();
        notes = List.copyOf(notes);
    }

    /** The problems that rows name. */
    public SortedSet<String> problems() {
        SortedSet<String> problems = new TreeSet<>();
        all.forEach(onset -> problems.add(onset.problem()));
        return Collections.unmodifiableSortedSet(problems);
    }

    /** What happened of one problem, earliest first. */
    public List<Onset> of(String problem) {
        return all.stream().filter(onset -> onset.problem().equals(problem)).toList();
    }
}
