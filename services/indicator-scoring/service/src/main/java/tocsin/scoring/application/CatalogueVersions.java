package tocsin.scoring.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.contracts.catalogue.CatalogueBundle;

/** Every version of the catalogue that ever held. Blocks. */
public interface CatalogueVersions {

    /** The newest version, empty before the first. */
    Optional<CatalogueBundle> newest();

    /** One version, empty if there is none. */
    Optional<CatalogueBundle> version(int version);

    /** All versions without what they hold, the newest first. */
    List<Listed> all();

    /**
     * Adds a version, and what must be told of it, in one transaction.
     *
     * @return what became of it
     */
    Addition add(CatalogueBundle bundle, List<Publication> publications);

    /** The hash of what the directory held when it was last applied; empty if it never was. */
    Optional<String> appliedDirectory();

    /** The directory has been applied as it is. */
    void directoryApplied(String contentHash);

    /** A version as it is listed. */
    record Listed(int version, String contentHash, String author, String reason, Instant at) {}

    /** What became of a version that was to be added. */
    enum Addition {
        ADDED,
        /** Another replica was first. */
        TAKEN
    }
}
