package tocsin.scoring.model.evidence;

import java.util.List;

/**
 * What became of a piece of evidence.
 *
 * @param indicators ids in ascending order of those whose clusters it touched, before or after; also of a lesser version
 *     if it arrived before the others, because it says since when the report is known
 */
public record Receipt(Outcome outcome, List<String> indicators) {
    public Receipt {
        indicators = List.copyOf(indicators);
    }

    /** How it relates to what stood. */
    public enum Outcome {
        /** The first version of this report. */
        FRESH,
        /** A greater version: it replaced the lesser whole. */
        REPLACED,
        /** A retraction: the report counts no longer. */
        RETRACTED,
        /** The very version that stands. */
        DUPLICATE,
        /** A lesser version than the one that stands. */
        STALE;

        /** Whether it stands now, in the place of what stood before. */
        boolean stands() {
            return this != DUPLICATE && this != STALE;
        }
    }

    static Receipt unchanged(Outcome outcome) {
        return new Receipt(outcome, List.of());
    }
}
