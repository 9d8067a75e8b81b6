package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tocsin.scoring.catalogue.ActiveCatalogue;

/** The versions of the catalogue that are in use; a version never changes. */
@Singleton
public class Catalogues {

    private final Map<Integer, ActiveCatalogue> versions = new ConcurrentHashMap<>();

    /** Fetches a version into memory. */
    public Uni<ActiveCatalogue> fetch(BoardStore store, int version) {
        ActiveCatalogue known = versions.get(version);
        return known != null
                ? Uni.createFrom().item(known)
                : store.catalogue(version).map(ActiveCatalogue::of).invoke(read -> versions.put(version, read));
    }

    /** A version that has been fetched. */
    public ActiveCatalogue held(int version) {
        ActiveCatalogue held = versions.get(version);
        if (held == null) {
            throw new IllegalStateException("version %d of the catalogue has not been fetched".formatted(version));
        }
        return held;
    }
}
