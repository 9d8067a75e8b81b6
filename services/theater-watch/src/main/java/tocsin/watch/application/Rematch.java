package tocsin.watch.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Live reports of the last days are matched again, under one version of the catalogue.
 *
 * @param holder the replica that works at it at this moment
 * @param end how it ended, once it has
 */
public record Rematch(
        String id,
        Order order,
        State state,
        @Nullable String holder,
        Progress progress,
        @Nullable End end) {
    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * What was ordered.
     *
     * @param since reports that arrived from then on
     */
    public record Order(int days, Instant since, int catalogueVersion, String reason, String by, Instant at) {}

    /**
     * How far it is.
     *
     * @param share of the broker's records, 0 to 1
     * @param read reports that were matched again
     * @param changed how many of them match otherwise than before
     * @param problem why it stands still, if it does
     */
    public record Progress(
            double share, long read, long changed, @Nullable String problem) {}

    /** The end. */
    public record End(Instant at, @Nullable String by) {}
}
