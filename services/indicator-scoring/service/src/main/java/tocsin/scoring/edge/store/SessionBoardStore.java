package tocsin.scoring.edge.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.BoardStore;
import tocsin.scoring.application.ScoredBatch;
import tocsin.scoring.board.KeptBoard;
import tocsin.scoring.board.KeptReport;

/** What scoring remembers, within the transaction of one session. */
public final class SessionBoardStore implements BoardStore {

    private final Mutiny.StatelessSession session;

    public SessionBoardStore(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<Optional<KeptBoard>> load(String board) {
        return new BoardReading(session).read(board);
    }

    @Override
    public Uni<List<KeptReport>> reports(String board, Set<String> ids) {
        return new BoardReading(session).reports(board, ids);
    }

    @Override
    public Uni<Boolean> isForgotten(String board) {
        return session.createNativeQuery("select count(*) from scoring.forgotten_board where id = :board", Long.class)
                .setParameter("board", board)
                .getSingleResult()
                .map(count -> count > 0);
    }

    @Override
    public Uni<Integer> newestCatalogue() {
        return session.createNativeQuery(
                        "select coalesce(max(version), 0) from scoring.catalogue_version", Integer.class)
                .getSingleResult()
                .onItem()
                .transformToUni(version -> version > 0
                        ? Uni.createFrom().item(version)
                        : Uni.createFrom().failure(new IllegalStateException("there is no catalogue yet")));
    }

    @Override
    public Uni<CatalogueBundle> catalogue(int version) {
        return session.createNativeQuery(
                        "select bundle from scoring.catalogue_version where version = :version", String.class)
                .setParameter("version", version)
                .getSingleResultOrNull()
                .map(bundle -> {
                    if (bundle == null) {
                        throw new IllegalStateException(
                                "there is no version %d of the catalogue yet".formatted(version));
                    }
                    return bundle(bundle);
                });
    }

    @Override
    public Uni<Optional<CatalogueBundle>> draft(String board) {
        return session.createNativeQuery("select bundle from scoring.draft where board = :board", String.class)
                .setParameter("board", board)
                .getSingleResultOrNull()
                .map(bundle -> Optional.ofNullable(bundle).map(SessionBoardStore::bundle));
    }

    @Override
    public Uni<Void> save(ScoredBatch batch) {
        Uni<Void> forgotten = batch.dropped().isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(BatchStatement.FORGET, Long.class)
                        .setParameter(
                                "boards",
                                Wire.json().valueToTree(batch.dropped()).toString())
                        .getSingleResult()
                        .replaceWithVoid();
        return forgotten
                .chain(() -> session.createNativeQuery(BatchStatement.SAVE, Long.class)
                        .setParameter("document", BatchDocument.of(batch))
                        .getSingleResult())
                .invoke(written -> {
                    if (written != batch.changes().size()) {
                        throw new StaleBoardException(written, batch.changes().size());
                    }
                })
                .replaceWithVoid();
    }

    static CatalogueBundle bundle(String json) {
        return Json.read(json, CatalogueBundle.class);
    }

    /** Reads columns that this service has written itself. */
    static final class Json {

        private Json() {}

        static <T> T read(String json, Class<T> type) {
            try {
                return Wire.json().readValue(json, type);
            } catch (JsonProcessingException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
