package tocsin.notification.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.subscription.Fields;
import tocsin.notification.subscription.Violation;

/**
 * A silence as somebody wrote it down, not checked yet.
 *
 * @param kind silence or maintenance; absent: silence
 * @param board absent: live
 * @param problems ids; absent or empty: all
 * @param theaters ids; absent or empty: all
 * @param upToLevel absent: WARNING, so that a CRITICAL is heard all the same
 * @param startsAt absent: now
 * @param endsAt required
 * @param reason required
 */
public record SilenceDraft(
        @Nullable String kind,
        @Nullable String board,
        @Nullable List<@Nullable String> problems,
        @Nullable List<@Nullable String> theaters,
        @Nullable String upToLevel,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable String reason) {
    /** A silence is renewed by a person, not left standing. */
    public static final Duration LONGEST = Duration.ofDays(90);

    private static final int LONGEST_REASON = 1000;

    /** What came of checking. */
    public sealed interface Checked {
        /** All is well. */
        record Accepted(Silence silence) implements Checked {}

        /** These fields are not. */
        record Refused(List<Violation> violations) implements Checked {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    /**
     * Checks every field.
     *
     * @param id the id that it gets
     * @param author who asks for it
     * @param now the time
     */
    public Checked check(UUID id, String author, Instant now) {
        List<Violation> violations = new ArrayList<>();
        Silence.Kind checkedKind = kind(violations);
        String checkedBoard = Fields.board(board, violations);
        List<String> checkedProblems = Fields.ids("problems", problems, violations);
        List<String> checkedTheaters = Fields.ids("theaters", theaters, violations);
        if (checkedKind == Silence.Kind.SILENCE
                && checkedProblems.isEmpty()
                && checkedTheaters.isEmpty()
                && violations.isEmpty()) {
            violations.add(
                    new Violation("problems", "a problem or a theater: only maintenance may hold back everything"));
        }
        WarningLevel checkedLevel = Fields.level("upToLevel", upToLevel, WarningLevel.WARNING, violations);
        String checkedReason = Fields.text("reason", reason, LONGEST_REASON, violations);
        Instant start = startsAt == null
                ? now
                : Fields.time("startsAt", startsAt, violations).orElse(now);
        Instant end = Fields.time("endsAt", endsAt, violations).orElse(now);
        if (violations.isEmpty()) {
            period(start, end, now, violations);
        }
        if (!violations.isEmpty()) {
            return new Checked.Refused(violations);
        }
        return new Checked.Accepted(new Silence(
                id,
                checkedKind,
                checkedBoard,
                checkedProblems,
                checkedTheaters,
                checkedLevel,
                start,
                end,
                author,
                checkedReason));
    }

    private Silence.Kind kind(List<Violation> violations) {
        String given = kind == null ? "silence" : kind.toLowerCase(Locale.ROOT);
        return switch (given) {
            case "silence" -> Silence.Kind.SILENCE;
            case "maintenance" -> Silence.Kind.MAINTENANCE;
            default -> {
                violations.add(new Violation("kind", "silence or maintenance"));
                yield Silence.Kind.SILENCE;
            }
        };
    }

    private static void period(Instant start, Instant end, Instant now, List<Violation> violations) {
        if (!end.isAfter(start)) {
            violations.add(new Violation("endsAt", "later than startsAt"));
        } else if (!end.isAfter(now)) {
            violations.add(new Violation("endsAt", "a time that is still to come"));
        } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            violations.add(new Violation("endsAt", "at most %d days after startsAt".formatted(LONGEST.toDays())));
        }
    }
}
