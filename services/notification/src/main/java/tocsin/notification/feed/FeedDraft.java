package tocsin.notification.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.notification.routing.Audience;
import tocsin.notification.subscription.Draft;
import tocsin.notification.subscription.Fields;
import tocsin.notification.subscription.Filter;
import tocsin.notification.subscription.Violation;

/**
 * A feed as somebody wrote it down, not checked yet.
 *
 * @param name required
 * @param filter absent: every alert from WATCH up, no exercises
 * @param audience id of the audience that reads it; absent: the public
 * @param open whether anybody may read it; absent: only who has the token
 */
public record FeedDraft(
        @Nullable String name,
        Draft.@Nullable FilterDraft filter,
        @Nullable String audience,
        @Nullable Boolean open) {
    /** The audience of a feed that names none. */
    private static final String PUBLIC = "public";

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

    /**
     * Checks every field.
     *
     * @param audiences those that there are
     */
    public Checked check(List<Audience> audiences) {
        List<Violation> violations = new ArrayList<>();
        String checkedName = Fields.text("name", name, LONGEST_NAME, violations);
        Filter checkedFilter = Draft.filter(filter, violations);
        String wanted = audience == null ? PUBLIC : audience;
        Optional<Audience> checkedAudience =
                audiences.stream().filter(known -> known.id().equals(wanted)).findFirst();
        if (checkedAudience.isEmpty()) {
            violations.add(Audience.unknown(audiences));
        }
        if (checkedAudience.isEmpty() || !violations.isEmpty()) {
            return new Checked.Refused(violations);
        }
        return new Checked.Accepted(
                checkedName,
                checkedFilter,
                checkedAudience.get(),
                Boolean.TRUE.equals(open) ? Openness.PUBLIC : Openness.BY_TOKEN);
    }
}
