package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.catalogue.ActiveCatalogue;

/** The versions of the catalogue that are in use, and the drafts; neither ever changes. */
@Singleton
public class Catalogues {

    private final Map<String, ActiveCatalogue> catalogues = new ConcurrentHashMap<>();

    /** Fetches into memory what a board is scored with: a version, or the draft that is tried on it. */
    public Uni<ActiveCatalogue> fetch(BoardStore store, String board, int version) {
        String key = key(board, version);
        ActiveCatalogue known = catalogues.get(key);
        return known != null
                ? Uni.createFrom().item(known)
                : read(store, board, version).invoke(read -> catalogues.put(key, read));
    }

    private static Uni<ActiveCatalogue> read(BoardStore store, String board, int version) {
        if (!BoardHead.isDraft(board)) {
            return store.catalogue(version).map(ActiveCatalogue::of);
        }
        return store.draft(board)
                // A word that comes late of a draft that is gone: whatever is made of it is forgotten with it.
                .chain(draft ->
                        draft.map(bundle -> Uni.createFrom().item(bundle)).orElseGet(() -> store.catalogue(version)))
                .map(ActiveCatalogue::of);
    }

    /** What has been fetched for a board. */
    public ActiveCatalogue held(String board, int version) {
        ActiveCatalogue held = catalogues.get(key(board, version));
        if (held == null) {
            throw new IllegalStateException(
                    "version %d of the catalogue has not been fetched for %s".formatted(version, board));
        }
        return held;
    }

    private static String key(String board, int version) {
        return BoardHead.isDraft(board) ? board : Integer.toString(version);
    }
}
