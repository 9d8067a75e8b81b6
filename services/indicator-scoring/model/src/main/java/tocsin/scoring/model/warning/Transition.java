package tocsin.scoring.model.warning;

import java.time.Instant;
import tocsin.scoring.model.catalogue.Level;

/**
 * A change of a problem's level or of its blindness; what an alert tells.
 *
 * @param number 1, 2, 3 ... without gaps within the problem
 * @param assessment what stood at that moment, frozen
 */
public record Transition(
        String problem,
        long number,
        Kind kind,
        Level from,
        Level to,
        Instant at,
        String reason,
        Assessment assessment) {
    /** What sort of change. */
    public enum Kind {
        /** Up, by one level or more. */
        RAISE,
        /** Down to a level above NORMAL, blindness began or ended, or a new catalogue called for a higher level. */
        UPDATE,
        /** Down to NORMAL by time or evidence. */
        CLEAR,
        /** Down because of a retraction, a ruling, a correction or a new catalogue. */
        CANCEL
    }
}
