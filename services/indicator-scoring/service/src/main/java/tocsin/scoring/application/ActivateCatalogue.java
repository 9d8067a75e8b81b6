package tocsin.scoring.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.observation.Activated;
import tocsin.contracts.topics.Topics;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.ContentHash;

/** Makes a catalogue that differs from the newest version the next one, and lets it hold for the live board. Blocks. */
@Singleton
public class ActivateCatalogue {

    private static final Logger LOG = Logger.getLogger(ActivateCatalogue.class);

    private final CatalogueVersions versions;
    private final Publications outlet;

    ActivateCatalogue(CatalogueVersions versions, Publications outlet) {
        this.versions = versions;
        this.outlet = outlet;
    }

    /** Who changes the catalogue, why, and when. */
    public record Occasion(String author, String reason, Instant at) {}

    /**
     * Lets the directory speak, if it has changed since it was last applied: what was changed through the API meanwhile
     * outlives a restart, and a directory that was edited replaces it whole.
     */
    public void activateDirectory(CatalogueContent content, Instant now) {
        String hash = ContentHash.of(content);
        if (versions.appliedDirectory().filter(hash::equals).isPresent()) {
            LOG.infof("The catalogue's directory is unchanged: contentHash=%s", hash);
            return;
        }
        String reason = versions.newest().isEmpty() ? "the first catalogue" : "the files changed";
        activate(content, new Occasion("catalogue directory", reason, now));
        // Ended in between, the next start finds the version there and only notes it.
        versions.directoryApplied(hash);
    }

    /** Lets this catalogue hold, as the newest version or, if that is the same already, as that. */
    public CatalogueBundle activate(CatalogueContent content, Occasion occasion) {
        return change(_ -> content, occasion);
    }

    /**
     * Changes what holds now, whoever changes something else at the same time.
     *
     * @param change what becomes of the newest version; asked again if another came in between
     */
    public CatalogueBundle change(Function<Optional<CatalogueBundle>, CatalogueContent> change, Occasion occasion) {
        while (true) {
            Optional<CatalogueBundle> newest = versions.newest();
            CatalogueBundle next = change.apply(newest)
                    .version(
                            newest.map(CatalogueBundle::version).orElse(0) + 1,
                            occasion.author(),
                            occasion.reason(),
                            occasion.at());
            if (newest.isPresent() && newest.get().contentHash().equals(next.contentHash())) {
                LOG.infof(
                        "The catalogue is unchanged: catalogueVersion=%d",
                        newest.get().version());
                return newest.get();
            }
            List<Publication> publications = publications(next);
            if (versions.add(next, publications) == CatalogueVersions.Addition.ADDED) {
                LOG.infof("A new version of the catalogue holds: catalogueVersion=%d", next.version());
                outlet.publish(publications);
                return next;
            }
        }
    }

    /** Makes a new version that is equal to an earlier one; {@code to} absent: to the one before the newest. */
    public Change<CatalogueBundle> undo(Optional<Integer> to, Occasion occasion) {
        int version = to.orElseGet(
                () -> versions.newest().map(CatalogueBundle::version).orElse(0) - 1);
        if (version < 1 && to.isEmpty()) {
            return new Change.Refused<>("There is no version before the first.");
        }
        return versions.version(version)
                .<Change<CatalogueBundle>>map(
                        earlier -> new Change.Done<>(activate(CatalogueContent.of(earlier), occasion)))
                .orElseGet(() -> new Change.Unknown<>("version of the catalogue", Integer.toString(version)));
    }

    private static List<Publication> publications(CatalogueBundle bundle) {
        int version = bundle.version();
        return List.of(
                new Publication(
                        "catalogue/" + version,
                        BoardHead.LIVE,
                        Topics.CATALOGUE,
                        Integer.toString(version),
                        bundle,
                        bundle.at(),
                        null,
                        new Publication.Place.Outbox()),
                new Publication(
                        "activated/" + version,
                        BoardHead.LIVE,
                        Topics.OBSERVATIONS,
                        BoardHead.LIVE,
                        new Activated(BoardHead.LIVE, version),
                        bundle.at(),
                        null,
                        new Publication.Place.Outbox()));
    }
}
