package tocsin.scoring.edge.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Times as they stand in a query. */
final class Times {

    private Times() {}

    static @Nullable Instant of(String field, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw new InvalidParameter(field, "an ISO 8601 time in UTC");
        }
    }
}
