package tocsin.contracts.warning;

import java.util.Objects;

/**
 * An exercise was deleted: forget its alerts and deliveries.
 *
 * @param board id of the exercise
 */
public record BoardForgotten(String board) implements AlertRecord {
    public BoardForgotten {
        Objects.requireNonNull(board, "board");
    }
}
