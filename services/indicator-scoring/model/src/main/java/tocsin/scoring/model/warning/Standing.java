package tocsin.scoring.model.warning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Level;

/**
 * Where a problem stands: all that is remembered of its past; what a store keeps.
 *
 * @param levelSince when the level was entered; null while it never changed
 * @param raisedAt when the level was last raised; null if never
 * @param transitions how many there have been; the number of the last one
 */
public record Standing(
        Level level,
        @Nullable Instant levelSince,
        @Nullable Instant raisedAt,
        long transitions,
        @Nullable Blindness blind) {
    /** A problem never heard of. */
    public static final Standing FIRST = new Standing(Level.NORMAL, null, null, 0, null);
}
