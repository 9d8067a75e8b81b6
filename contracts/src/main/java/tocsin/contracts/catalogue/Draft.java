package tocsin.contracts.catalogue;

import java.util.Objects;

/**
 * A catalogue that is tried beside the one that holds: a board of its own is fed with the same live reports.
 *
 * @param board id of that board
 * @param bundle the catalogue; its version is the one it was made from
 */
public record Draft(String board, CatalogueBundle bundle) implements CatalogueRecord {
    public Draft {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(bundle, "bundle");
    }
}
