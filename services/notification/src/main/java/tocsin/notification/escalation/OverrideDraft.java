package tocsin.notification.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.subscription.Fields;
import tocsin.notification.subscription.Violation;

/**
 * Somebody in the place of whom the roster names, as somebody wrote it down.
 *
 * @param account required
 * @param startsAt absent: now
 * @param endsAt required
 * @param reason required
 */
public record OverrideDraft(
        @Nullable String account,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable String reason) {
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int LONGEST_REASON = 1000;

    /** The shift, with this id; the faults are added to the list, and there is none then. */
    public Optional<Shift> check(UUID id, Instant now, List<Violation> violations) {
        if (account == null || !Accounts.isAccount(account)) {
            violations.add(new Violation("account", Accounts.EXPECTED));
        }
        String why = Fields.text("reason", reason, LONGEST_REASON, violations);
        Optional<Instant> start = startsAt == null ? Optional.of(now) : Fields.time("startsAt", startsAt, violations);
        Optional<Instant> end = Fields.time("endsAt", endsAt, violations);
        if (start.isPresent()
                && end.isPresent()
                && (!end.get().isAfter(start.get())
                        || !end.get().isAfter(now)
                        || Duration.between(start.get(), end.get()).compareTo(LONGEST) > 0)) {
            violations.add(new Violation(
                    "endsAt", "to come, and 1 second to %d days after startsAt".formatted(LONGEST.toDays())));
        }
        return violations.isEmpty() && account != null && start.isPresent() && end.isPresent()
                ? Optional.of(new Shift(id, Shift.Kind.OVERRIDE, account, start.get(), end.get(), why))
                : Optional.empty();
    }
}
