package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.scoring.board.KeptBoard;
import tocsin.scoring.board.KeptReport;

/** What scoring remembers, within one transaction. */
public interface BoardStore {

    /** A board as it was kept, without the reports that match nothing; empty if nothing was. */
    Uni<Optional<KeptBoard>> load(String board);

    /** Those of the reports that are kept, as they stand. */
    Uni<List<KeptReport>> reports(String board, Set<String> ids);

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
