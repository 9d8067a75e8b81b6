package tocsin.contracts.observation;

import java.util.Objects;

/**
 * A feed into an exercise has been matched whole.
 *
 * @param board id of the exercise
 * @param feed id of the feed
 */
public record Fed(String board, String feed) implements Observation {
    public Fed {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(feed, "feed");
    }
}
