package tocsin.notification.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.subscription.Fields;
import tocsin.notification.subscription.Violation;

/**
 * An inhibition as somebody wrote it down, not checked yet.
 *
 * @param source required, id of a problem
 * @param fromLevel absent: CRITICAL
 * @param problems required, ids
 * @param upToLevel absent: WARNING
 * @param reason required
 */
public record InhibitionDraft(
        @Nullable String source,
        @Nullable String fromLevel,
        @Nullable List<@Nullable String> problems,
        @Nullable String upToLevel,
        @Nullable String reason) {
    private static final int LONGEST_REASON = 1000;

    /** What came of checking. */
    public sealed interface Checked {
        /** All is well. */
        record Accepted(Inhibition inhibition) implements Checked {}

        /** These fields are not. */
        record Refused(List<Violation> violations) implements Checked {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    /** Checks every field; the inhibition gets this id and author. */
    public Checked check(UUID id, String author) {
        List<Violation> violations = new ArrayList<>();
        List<String> sources = Fields.ids("source", source == null ? List.of() : List.of(source), violations);
        if (source == null) {
            violations.add(new Violation("source", "the id of the problem that holds others back"));
        }
        List<String> held = Fields.ids("problems", problems, violations);
        if (violations.isEmpty() && (held.isEmpty() || held.contains(source))) {
            violations.add(new Violation("problems", "one or more ids of problems other than the source"));
        }
        WarningLevel from = Fields.level("fromLevel", fromLevel, WarningLevel.CRITICAL, violations);
        if (from == WarningLevel.NORMAL) {
            violations.add(new Violation("fromLevel", "WATCH, WARNING or CRITICAL"));
        }
        WarningLevel upTo = Fields.level("upToLevel", upToLevel, WarningLevel.WARNING, violations);
        String why = Fields.text("reason", reason, LONGEST_REASON, violations);
        return violations.isEmpty()
                ? new Checked.Accepted(new Inhibition(id, sources.getFirst(), from, held, upTo, author, why))
                : new Checked.Refused(violations);
    }
}
