package tocsin.scoring.application;

import java.util.List;
import java.util.Optional;
import tocsin.contracts.catalogue.CatalogueBundle;

/** Every version of the catalogue that ever held. Blocks. */
public interface CatalogueVersions {

    /** The newest version, empty before the first. */
    Optional<CatalogueBundle> newest();

    /**
     * Adds a version, and what must be told of it, in one transaction.
     *
     * @return what became of it
     */
    Addition add(CatalogueBundle bundle, List<Publication> publications);

    /** What became of a version that was to be added. */
    enum Addition {
        ADDED,
        /** Another replica was first. */
        TAKEN
    }
}
