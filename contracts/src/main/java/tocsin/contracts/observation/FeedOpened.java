package tocsin.contracts.observation;

import java.util.Objects;
import tocsin.contracts.intake.FeedCoverage;

/**
 * A feed into an exercise begins.
 *
 * @param board id of the exercise
 * @param catalogueVersion the version the exercise is pinned to
 * @param feed id of the feed
 * @param coverage the days it speaks for
 */
public record FeedOpened(String board, int catalogueVersion, String feed, FeedCoverage coverage)
        implements Observation {
    public FeedOpened {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(coverage, "coverage");
    }
}
