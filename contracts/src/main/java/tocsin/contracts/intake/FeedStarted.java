package tocsin.contracts.intake;

import java.util.Objects;

/**
 * A feed into an exercise begins: every report up to its {@link FeedEnded} belongs to it.
 *
 * @param board id of the exercise
 * @param catalogueVersion the version the exercise is pinned to
 * @param feed id of the feed, a ULID
 * @param coverage the days it speaks for
 */
public record FeedStarted(String board, int catalogueVersion, String feed, FeedCoverage coverage) implements Intake {
    public FeedStarted {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(coverage, "coverage");
    }
}
