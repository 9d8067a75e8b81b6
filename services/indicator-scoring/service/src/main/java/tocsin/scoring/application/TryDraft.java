package tocsin.scoring.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.Draft;
import tocsin.contracts.catalogue.DraftDropped;
import tocsin.contracts.observation.Activated;
import tocsin.contracts.observation.Dropped;
import tocsin.contracts.topics.Topics;
import tocsin.scoring.application.ActivateCatalogue.Occasion;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.catalogue.CatalogueContent;

/**
 * Tries a catalogue beside the one that holds: its board begins with the live board's evidence, is fed with the same live
 * reports, matched by its own queries, and alerts nobody. Blocks.
 */
@Singleton
public class TryDraft {

    /** Each is matched beside the live catalogue, and takes its time from it. */
    public static final int MOST = 3;

    private static final Logger LOG = Logger.getLogger(TryDraft.class);

    private final Drafts drafts;
    private final CatalogueVersions versions;
    private final Publications outlet;

    TryDraft(Drafts drafts, CatalogueVersions versions, Publications outlet) {
        this.drafts = drafts;
        this.versions = versions;
        this.outlet = outlet;
    }

    /** Begins to try a catalogue; answers its board. */
    public Change<Draft> begin(String name, CatalogueContent content, Occasion occasion) {
        if (drafts.all().size() >= MOST) {
            return new Change.Refused<>("There are %d drafts already; drop one first.".formatted(MOST));
        }
        Optional<CatalogueBundle> base = versions.newest();
        if (base.isEmpty()) {
            return new Change.Refused<>("There is no catalogue yet beside which it could be tried.");
        }
        String board = BoardHead.DRAFT + UUID.randomUUID();
        Draft draft = new Draft(
                board, content.version(base.get().version(), occasion.author(), occasion.reason(), occasion.at()));
        List<Publication> publications = List.of(
                publication(board, "draft/" + board, Topics.CATALOGUE, draft, occasion),
                publication(
                        board,
                        "activated/" + board,
                        Topics.OBSERVATIONS,
                        new Activated(board, base.get().version()),
                        occasion));
        drafts.add(draft, name, publications);
        outlet.publish(publications);
        LOG.infof("A draft is tried: boardId=%s", board);
        return new Change.Done<>(draft);
    }

    /** Ends the trial of a draft; its board is forgotten. */
    public Change<String> drop(String board, Occasion occasion) {
        List<Publication> publications = List.of(
                publication(board, "draft-dropped/" + board, Topics.CATALOGUE, new DraftDropped(board), occasion),
                publication(board, "dropped/" + board, Topics.OBSERVATIONS, new Dropped(board), occasion));
        if (!drafts.drop(board, publications)) {
            return new Change.Unknown<>("draft", board);
        }
        outlet.publish(publications);
        LOG.infof("A draft is dropped: boardId=%s", board);
        return new Change.Done<>(board);
    }

    private static Publication publication(String board, String id, String topic, Object message, Occasion occasion) {
        return new Publication(id, board, topic, board, message, occasion.at(), null, new Publication.Place.Outbox());
    }
}
