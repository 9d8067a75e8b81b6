package tocsin.watch.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.wire.Wire;

/**
 * How far GDELT has been read.
 *
 * @param last stamp of the last export that was read; null before the first
 * @param pending exports that are known and not yet read, in their order
 */
public record GdeltCursor(@Nullable String last, List<GdeltList.Export> pending) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final Duration STEP = Duration.ofMinutes(15);

    public GdeltCursor {
        pending = List.copyOf(pending);
    }

    /** Reads a cursor; null is the very beginning. */
    public static GdeltCursor of(@Nullable String text) throws FetchRefused {
        if (text == null) {
            return new GdeltCursor(null, List.of());
        }
        try {
            return Wire.json().readValue(text, GdeltCursor.class);
        } catch (JsonProcessingException foreign) {
            throw new FetchRefused(Refusal.FORMAT, "the cursor is none of GDELT's");
        }
    }

    /** Where to begin so that the export of a time is the first. */
    public static GdeltCursor before(Instant time) {
        Instant just = time.minusSeconds(1);
        return new GdeltCursor(STAMP.format(LocalDateTime.ofInstant(just, ZoneOffset.UTC)), List.of());
    }

    public String text() {
        return new String(Wire.encode(this), StandardCharsets.UTF_8);
    }

    /** With the first pending export read, or passed over. */
    public GdeltCursor advanced() {
        return new GdeltCursor(pending.getFirst().stamp(), pending.subList(1, pending.size()));
    }

    /** With these exports to be read, which are later than all that were. */
    public GdeltCursor expecting(List<GdeltList.Export> exports) {
        return new GdeltCursor(last, exports);
    }

    /** Whether an export is later than all that were read. */
    public boolean isNew(GdeltList.Export export) {
        return last == null || export.stamp().compareTo(last) > 0;
    }

    /** Whether nothing lies between what was read and this export. */
    public boolean isNext(GdeltList.Export export) {
        return last != null && time(last).plus(STEP).equals(time(export.stamp()));
    }

    /** The time of a stamp; far in the past for one that is no time. */
    public static Instant time(String stamp) {
        try {
            return LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException nonsense) {
            return Instant.EPOCH;
        }
    }
}
