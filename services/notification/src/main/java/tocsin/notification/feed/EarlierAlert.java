package tocsin.notification.feed;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import tocsin.contracts.warning.WarningLevel;

/**
 * An alert that went before another of the same problem and board.
 *
 * @param id its id
 * @param at the board's time of the transition
 * @param toLevel level after
 * @param sight whether the problem was blind then
 */
public record EarlierAlert(UUID id, Instant at, WarningLevel toLevel, Sight sight) {
    public EarlierAlert {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(toLevel, "toLevel");
        Objects.requireNonNull(sight, "sight");
    }

    /** Whether everything required was heard. */
    public enum Sight {
        CLEAR,
        BLIND
    }
}
