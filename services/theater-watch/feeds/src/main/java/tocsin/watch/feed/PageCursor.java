package tocsin.watch.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.wire.Wire;

/**
 * How far a paged API has been read.
 *
 * @param next address of the page that comes next; null: all have been read
 * @param first mark of the first page as it was when it was last read; while it stays, there is nothing new
 * @param changed the greatest change that has been read, as the API counts changes
 */
public record PageCursor(@Nullable String next, @Nullable String first, long changed) {
    /** Reads a cursor; null is the very beginning. */
    public static PageCursor of(@Nullable String text) throws FetchRefused {
        if (text == null) {
            return new PageCursor(null, null, 0);
        }
        try {
            return Wire.json().readValue(text, PageCursor.class);
        } catch (JsonProcessingException foreign) {
            throw new FetchRefused(Refusal.FORMAT, "the cursor is none of a paged API's");
        }
    }

    public String text() {
        return new String(Wire.encode(this), StandardCharsets.UTF_8);
    }
}
