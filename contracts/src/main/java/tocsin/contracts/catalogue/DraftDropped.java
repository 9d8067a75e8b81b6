package tocsin.contracts.catalogue;

import java.util.Objects;

/**
 * A draft is tried no longer.
 *
 * @param board id of its board
 */
public record DraftDropped(String board) implements CatalogueRecord {
    public DraftDropped {
        Objects.requireNonNull(board, "board");
    }
}
