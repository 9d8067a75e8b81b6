package tocsin.contracts.warning;

/** A record of {@code alerts}, keyed by its board. */
public sealed interface AlertRecord permits Alert, BoardForgotten {
    /** The board it belongs to. */
    String board();
}
