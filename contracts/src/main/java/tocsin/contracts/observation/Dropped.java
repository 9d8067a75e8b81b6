package tocsin.contracts.observation;

import java.util.Objects;

/**
 * A board was deleted.
 *
 * @param board id of the exercise
 */
public record Dropped(String board) implements Observation {
    public Dropped {
        Objects.requireNonNull(board, "board");
    }
}
