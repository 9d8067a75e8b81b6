package tocsin.notification.escalation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account is on watch from one time to another.
 *
 * @param id its id
 * @param kind from the roster, or in its place
 * @param account the account
 * @param startsAt from this time, inclusive
 * @param endsAt to this time, exclusive
 * @param reason why the roster does not hold, of an override
 */
public record Shift(
        UUID id,
        Kind kind,
        String account,
        Instant startsAt,
        Instant endsAt,
        @Nullable String reason) {
    public Shift {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(account, "account");
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a shift ends after it starts");
        }
    }

    /** Where a shift comes from. */
    public enum Kind {
        /** The imported roster. */
        ROSTER,
        /** Somebody in the place of whom the roster names. */
        OVERRIDE
    }

    boolean covers(Instant at) {
        return !at.isBefore(startsAt) && at.isBefore(endsAt);
    }
}
