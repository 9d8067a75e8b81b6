package tocsin.contracts.observation;

import java.util.Objects;

/**
 * A version of the catalogue holds from here on for a board.
 *
 * @param board the board
 * @param catalogueVersion the version
 */
public record Activated(String board, int catalogueVersion) implements Observation {
    public Activated {
        Objects.requireNonNull(board, "board");
    }
}
