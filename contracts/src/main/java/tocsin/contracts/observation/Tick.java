package tocsin.contracts.observation;

import java.util.Objects;

/** The live board's time as a record. */
public record Tick(String board, Word word) implements Observation {
    public Tick {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(word, "word");
    }
}
