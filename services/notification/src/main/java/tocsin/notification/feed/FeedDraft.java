package tocsin.notification.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.notification.subscription.Draft;
import tocsin.notification.subscription.Filter;
import tocsin.notification.subscription.Violation;

/**
 * A feed as somebody wrote it down, not checked yet.
 *
 * @param name required
 * @param filter absent: every alert from WATCH up, no exercises
 * @param audience absent: thin
 * @param open whether anybody may read it; absent: only who has the token
 */
public record FeedDraft(
        @Nullable String name,
        Draft.@Nullable FilterDraft filter,
        @Nullable String audience,
        @Nullable Boolean open) {
    private static final int LONGEST_NAME = 200;

    /** What came of checking. */
    public sealed interface Checked {
        /** All is well. */
        record Accepted(String name, Filter filter, Audience audience, Openness openness) implements Checked {}

        /** These fields are not. */
        record Refused(List<Violation> violations) implements Checked {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    /** Whether a token is needed. */
    public enum Openness {
        PUBLIC,
        BY_TOKEN
    }

    /** Checks every field. */
    public Checked check() {
        List<Violation> violations = new ArrayList<>();
        String checkedName = name == null ? "" : name.strip();
        if (checkedName.isEmpty()
                || checkedName.length() > LONGEST_NAME
                || checkedName.codePoints().anyMatch(Character::isISOControl)) {
            violations.add(new Violation("name", "1 to %d printable characters".formatted(LONGEST_NAME)));
        }
        Filter checkedFilter = Draft.filter(filter, violations);
        Optional<Audience> checkedAudience = audience(violations);
        if (checkedAudience.isEmpty() || !violations.isEmpty()) {
            return new Checked.Refused(violations);
        }
        return new Checked.Accepted(
                checkedName,
                checkedFilter,
                checkedAudience.get(),
                Boolean.TRUE.equals(open) ? Openness.PUBLIC : Openness.BY_TOKEN);
    }

    private Optional<Audience> audience(List<Violation> violations) {
        if (audience == null) {
            return Optional.of(Audience.THIN);
        }
        for (Audience known : Audience.values()) {
            if (known.label().equals(audience)) {
                return Optional.of(known);
            }
        }
        violations.add(new Violation("audience", "thin or evidence"));
        return Optional.empty();
    }
}
