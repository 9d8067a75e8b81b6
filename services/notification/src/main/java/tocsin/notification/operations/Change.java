package tocsin.notification.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of one kind of condition between two looks.
 *
 * @param kind the kind
 * @param title in a few words
 * @param text in a few sentences
 */
public record Change(Condition.Kind kind, String title, String text) {
    private static final int MOST_NAMED = 10;

    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Compares two looks. What came at one look is one change, however much it is, and the end is told when the last of a
     * kind has gone: an outage that blinds every problem is one word, not hundreds.
     *
     * @param before subjects and kinds that were known to be wrong
     * @param now what is wrong now
     */
    public static List<Change> between(List<Condition> before, List<Condition> now) {
        List<Change> changes = new ArrayList<>();
        for (Condition.Kind kind : Condition.Kind.values()) {
            Set<String> known =
                    of(kind, before).stream().map(Condition::subject).collect(Collectors.toSet());
            List<Condition> present = of(kind, now);
            List<Condition> come = present.stream()
                    .filter(condition -> !known.contains(condition.subject()))
                    .toList();
            if (!come.isEmpty()) {
                changes.add(new Change(kind, kind.begins(), sentences(come)));
            } else if (present.isEmpty() && !known.isEmpty()) {
                changes.add(new Change(kind, kind.ends(), "It was: " + sentences(of(kind, before))));
            }
        }
        return changes;
    }

    private static List<Condition> of(Condition.Kind kind, List<Condition> conditions) {
        return conditions.stream().filter(condition -> condition.kind() == kind).toList();
    }

    private static String sentences(List<Condition> conditions) {
        String named = conditions.stream()
                .limit(MOST_NAMED)
                .map(condition -> condition.subject() + ": " + condition.reason())
                .collect(Collectors.joining("\n"));
        int more = conditions.size() - MOST_NAMED;
        return more <= 0 ? named : named + "\nand %d more".formatted(more);
    }
}
