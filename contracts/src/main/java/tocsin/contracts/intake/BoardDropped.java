package tocsin.contracts.intake;

import java.util.Objects;

/**
 * An exercise was deleted: every service removes what it keeps of it.
 *
 * @param board id of the exercise
 */
public record BoardDropped(String board) implements Intake {
    public BoardDropped {
        Objects.requireNonNull(board, "board");
    }
}
