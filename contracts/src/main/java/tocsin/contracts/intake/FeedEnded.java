package tocsin.contracts.intake;

import java.util.Objects;

/**
 * A feed into an exercise has been sent whole.
 *
 * @param board id of the exercise
 * @param catalogueVersion the version the exercise is pinned to
 * @param feed id of the feed
 */
public record FeedEnded(String board, int catalogueVersion, String feed) implements Intake {
    public FeedEnded {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(feed, "feed");
    }
}
