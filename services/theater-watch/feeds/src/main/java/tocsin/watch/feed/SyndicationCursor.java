package tocsin.watch.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.wire.Wire;

/**
 * What is known of a web document that is asked again and again.
 *
 * @param etag as its server gave it
 * @param lastModified as its server gave it
 * @param seen marks of the items that stood in it when it was last read
 */
public record SyndicationCursor(
        @Nullable String etag, @Nullable String lastModified, Set<String> seen) {
    public SyndicationCursor {
        seen = new TreeSet<>(seen);
    }

    /** Reads a cursor; null is the very beginning. */
    public static SyndicationCursor of(@Nullable String text) throws FetchRefused {
        if (text == null) {
            return new SyndicationCursor(null, null, Set.of());
        }
        try {
            return Wire.json().readValue(text, SyndicationCursor.class);
        } catch (JsonProcessingException foreign) {
            throw new FetchRefused(Refusal.FORMAT, "the cursor is none of a web document's");
        }
    }

    public String text() {
        return new String(Wire.encode(this), StandardCharsets.UTF_8);
    }
}
