package tocsin.watch.intake;

import java.time.Instant;

/** Which way a report comes in: that decides its board, and how old it may be. */
public sealed interface Door {
    String LIVE_BOARD = "live";

    /** The board that the report belongs to. */
    String board();

    /** When it came. */
    Instant now();

    /** Reports of today. */
    record Live(Instant now) implements Door {
        @Override
        public String board() {
            return LIVE_BOARD;
        }
    }

    /**
     * Reports of any time into an exercise.
     *
     * @param board id of the exercise
     * @param catalogueVersion the version the exercise is pinned to
     */
    record Exercise(String board, int catalogueVersion, Instant now) implements Door {}
}
