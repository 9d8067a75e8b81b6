package tocsin.scoring.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.observation.Activated;
import tocsin.contracts.topics.Topics;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.ContentHash;

/** Makes a catalogue that differs from the newest version the next one, and lets it hold for the live board. */
@Singleton
public class ActivateCatalogue {

    private static final Logger LOG = Logger.getLogger(ActivateCatalogue.class);

    private final CatalogueVersions versions;
    private final Publications outlet;

    ActivateCatalogue(CatalogueVersions versions, Publications outlet) {
        this.versions = versions;
        this.outlet = outlet;
    }

    /** Blocks. */
    public void activate(CatalogueContent content, Instant now) {
        String hash = ContentHash.of(content);
        while (true) {
            Optional<CatalogueBundle> newest = versions.newest();
            if (newest.isPresent() && newest.get().contentHash().equals(hash)) {
                LOG.infof(
                        "The catalogue is unchanged: catalogueVersion=%d",
                        newest.get().version());
                return;
            }
            CatalogueBundle next =
                    bundle(content, hash, newest.map(CatalogueBundle::version).orElse(0) + 1, now);
            List<Publication> publications = publications(next);
            if (versions.add(next, publications) == CatalogueVersions.Addition.ADDED) {
                LOG.infof("A new version of the catalogue holds: catalogueVersion=%d", next.version());
                outlet.publish(publications);
                return;
            }
        }
    }

    private static CatalogueBundle bundle(CatalogueContent content, String hash, int version, Instant now) {
        return new CatalogueBundle(
                version,
                hash,
                "catalogue directory",
                version == 1 ? "the first catalogue" : "the files changed",
                now,
                content.theaters(),
                content.sources(),
                content.grades(),
                content.indicators(),
                content.problems());
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
