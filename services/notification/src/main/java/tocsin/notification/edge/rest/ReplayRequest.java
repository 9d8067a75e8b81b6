package tocsin.notification.edge.rest;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.DeliveryHistory.Selection;

/**
 * Which deliveries are to be sent again: those of a time, or those that were given up.
 *
 * @param from the first moment, ISO 8601
 * @param to the moment after the last
 * @param state failed
 */
public record ReplayRequest(
        @Nullable String from,
        @Nullable String to,
        @Nullable String state) {
    /** How many were queued. */
    public record Queued(int queued) {}

    Selection selection() {
        if (state == null) {
            Instant first = time("from", from);
            Instant end = time("to", to);
            if (!first.isBefore(end)) {
                throw Refusal.invalid("to", "a time after from");
            }
            return new Selection.Between(first, end);
        }
        if (!state.equals("failed")) {
            throw Refusal.invalid("state", "failed");
        }
        if (from != null || to != null) {
            throw Refusal.invalid("state", "either a state or a time, not both");
        }
        return new Selection.Failed();
    }

    private static Instant time(String field, @Nullable String text) {
        try {
            if (text != null) {
                return Instant.parse(text);
            }
        } catch (DateTimeException noTime) {
            throw Refusal.invalid(field, "a time such as 2026-05-01T00:00:00Z");
        }
        throw Refusal.invalid(field, "a time such as 2026-05-01T00:00:00Z; or, instead of both times, state: failed");
    }
}
