package tocsin.watch.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.SourceItem;

/**
 * A source and what it has said on a board.
 *
 * @param lastHeardAt when its newest report arrived, or it last answered without news; absent if it never said anything
 * @param reports how many reports of it stand
 * @param matched how many of them matched something
 * @param overdue whether it has been silent for longer than it may; only a live source can be
 * @param fetch how its fetching goes; absent if it was never started
 */
public record SourceActivity(
        SourceItem source,
        @Nullable Instant lastHeardAt,
        long reports,
        long matched,
        boolean overdue,
        @Nullable Fetch fetch) {}
