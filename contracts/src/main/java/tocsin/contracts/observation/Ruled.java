package tocsin.contracts.observation;

import java.time.Instant;
import java.util.Objects;

/**
 * An officer ruled that two reports tell of the same event, or that they do not.
 *
 * @param board the board
 * @param first id of a report
 * @param second id of another report
 * @param same whether they tell of the same event
 * @param reason in the officer's words
 * @param author the account's name
 * @param at when it was ruled
 */
public record Ruled(String board, String first, String second, Sameness same, String reason, String author, Instant at)
        implements Observation {

    /** What was ruled. */
    public enum Sameness {
        SAME_EVENT,
        NOT_THE_SAME_EVENT,
        /** An earlier ruling is taken back: what the reports themselves say decides again. */
        AS_FOUND
    }

    public Ruled {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(same, "same");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(at, "at");
        if (first.equals(second)) {
            throw new IllegalArgumentException("a report is always the same event as itself");
        }
    }
}
