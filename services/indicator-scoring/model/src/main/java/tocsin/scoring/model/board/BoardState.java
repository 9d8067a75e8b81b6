package tocsin.scoring.model.board;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.coverage.SourceCoverage;
import tocsin.scoring.model.warning.Standing;

/**
 * All that a board remembers beside its evidence and judgements; what a store keeps. With them it gives the same board
 * and the same future.
 *
 * @param openedAt when its time began; null before the first record
 * @param clock how far its time has come; null before the first record
 * @param standings per problem
 * @param pending exercises only: the stamp being gathered, if any
 * @param openFeeds exercises only: the feeds that are being sent
 * @param matchedThrough live only: per partition of reports, how far it has been matched
 * @param pipelineSilentSince live only: since when ticks have stopped, if they have
 */
public record BoardState(
        @Nullable Instant openedAt,
        @Nullable Instant clock,
        SortedMap<String, Standing> standings,
        List<SourceCoverage> coverage,
        @Nullable Pending pending,
        SortedSet<String> openFeeds,
        SortedMap<Integer, Instant> matchedThrough,
        @Nullable Instant pipelineSilentSince) {
    /** A board that nothing was ever recorded on. */
    public static final BoardState FRESH = new BoardState(
            null,
            null,
            new TreeMap<>(Map.of()),
            List.of(),
            null,
            new TreeSet<>(Set.of()),
            new TreeMap<>(Map.of()),
            null);

    public BoardState {
        standings = Collections.unmodifiableSortedMap(new TreeMap<>(standings));
        coverage = List.copyOf(coverage);
        openFeeds = Collections.unmodifiableSortedSet(new TreeSet<>(openFeeds));
        matchedThrough = Collections.unmodifiableSortedMap(new TreeMap<>(matchedThrough));
    }
}
