package tocsin.scoring.edge.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A board, its clock and what came in.
 *
 * @param kind {@code live}, {@code draft} or {@code exercise}
 * @param clock up to when it has been evaluated; absent before its first record
 */
public record BoardSummary(
        String id,
        String kind,
        @Nullable Instant clock,
        @Nullable Blind blind,
        @Nullable Instant lastTickAt,
        long reports,
        long duplicates,
        long observations) {

    /** Why no level falls, and since when. */
    public record Blind(Instant since, String reason) {}
}
