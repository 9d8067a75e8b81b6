package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.scoring.board.KeptBoard;

/** What scoring remembers, within one transaction. */
public interface BoardStore {

    /** A board as it was kept; empty if nothing was. */
    Uni<Optional<KeptBoard>> load(String board);

    /** Whether the board was deleted. */
    Uni<Boolean> isForgotten(String board);

    /** The newest version of the catalogue; fails while there is none. */
    Uni<Integer> newestCatalogue();

    Uni<CatalogueBundle> catalogue(int version);

    /** The catalogue that is tried on a draft's board; empty if there is none. */
    Uni<Optional<CatalogueBundle>> draft(String board);

    /** Writes a batch; fails if somebody else has written one of its boards since it was loaded. */
    Uni<Void> save(ScoredBatch batch);
}
