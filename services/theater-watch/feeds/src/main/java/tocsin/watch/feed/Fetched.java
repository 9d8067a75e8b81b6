package tocsin.watch.feed;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.watch.archive.ArchiveLine;

/**
 * What a connector gives back.
 *
 * @param lines the items, each a report or unreadable, in no order
 * @param refusals how much of it was cut, replaced or passed over, and why
 * @param cursor where to go on, once the broker has what came
 * @param standing how the source stands
 * @param aftermath what is to be done at the source once the broker has what came
 */
public record Fetched(
        List<ArchiveLine> lines,
        Map<Refusal, Long> refusals,
        @Nullable String cursor,
        Standing standing,
        Aftermath aftermath) {
    /** How a source stands after a fetch. */
    public enum Standing {
        /** It answered and we have all that it has: it counts as heard, even if nothing was new. */
        CAUGHT_UP,
        /** It has more: it is asked again at once. */
        MORE,
        /** It answered, but nothing in the answer shows that it lives: it counts as heard only if there are reports. */
        IDLE
    }

    /** Something to be done at the source. */
    @FunctionalInterface
    public interface Aftermath {
        /** Nothing. */
        Aftermath NONE = () -> {};

        /** Does it; done again if it fails or we are killed before. */
        void run() throws IOException;
    }

    public Fetched {
        lines = List.copyOf(lines);
        refusals = refusals.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(refusals));
    }

    public Fetched(List<ArchiveLine> lines, Map<Refusal, Long> refusals, @Nullable String cursor, Standing standing) {
        this(lines, refusals, cursor, standing, Aftermath.NONE);
    }

    /** Nothing new. */
    public static Fetched nothing(@Nullable String cursor, Standing standing) {
        return new Fetched(List.of(), Map.of(), cursor, standing);
    }
}
