package tocsin.scoring.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that has been committed and must be told.
 *
 * @param id the same for ever: told twice it is known by it
 * @param board whose it is
 * @param topic where it goes
 * @param key by which order is kept there
 * @param message what it says
 * @param at the board's time
 * @param correlation the id that follows a report from the door to the delivery, where known
 * @param place where it is noted that it was told
 */
public record Publication(
        String id,
        String board,
        String topic,
        String key,
        Object message,
        Instant at,
        @Nullable String correlation,
        Place place) {

    /** Where it is noted that a publication was told. */
    public sealed interface Place {

        /** It waits in the outbox. */
        record Outbox() implements Place {}

        /** Nowhere: it is said again if it got lost and still holds. */
        record Nowhere() implements Place {}

        /** It is the assessment of a problem, as written by one revision of its board. */
        record CurrentAssessment(String problem, long revision) implements Place {}
    }
}
