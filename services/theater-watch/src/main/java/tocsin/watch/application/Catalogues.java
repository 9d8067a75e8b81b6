package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.watch.matching.ReportMatching;
import tocsin.watch.place.Gazetteer;

/**
 * The versions of the catalogue as they have come, and their matchers. A version that has not come yet is waited for: a
 * report must be matched with its own version and no other.
 */
@Singleton
public class Catalogues {
    private static final Logger LOG = Logger.getLogger(Catalogues.class);

    /** Live needs the newest, each running exercise its own; more are made again when they are needed. */
    private static final int MOST_MATCHERS = 4;

    private final Instance<Gazetteer> gazetteer;
    private final Map<Integer, CompletableFuture<PackedCatalogue>> versions = new ConcurrentHashMap<>();
    private final CompletableFuture<Integer> first = new CompletableFuture<>();
    private final ExecutorService making = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "catalogue");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Integer, CompletableFuture<ReportMatching>> matchers = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, CompletableFuture<ReportMatching>> eldest) {
            return size() > MOST_MATCHERS;
        }
    };
    private volatile int newest;

    /** The gazetteer is read when the first matcher is made: the intake need not wait for it. */
    Catalogues(Instance<Gazetteer> gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Notes a version that has come. */
    public synchronized void add(CatalogueBundle bundle) {
        version(bundle.version()).complete(PackedCatalogue.of(bundle));
        if (bundle.version() > newest) {
            newest = bundle.version();
            first.complete(newest);
            making.execute(() -> makeReady(bundle.version()));
        }
    }

    /** The matcher of one version, once that has come. */
    public Uni<ReportMatching> of(int version) {
        return Uni.createFrom().completionStage(() -> matcher(version));
    }

    /** The matcher of the newest version, once one has come. */
    public Uni<ReportMatching> newest() {
        return Uni.createFrom().completionStage(() -> first.thenCompose(ignored -> matcher(newest)));
    }

    /** While a long history comes in, only the last version is worth the work. */
    private void makeReady(int version) {
        if (version == newest) {
            CompletableFuture<ReportMatching> _ = matcher(version);
        }
    }

    private synchronized CompletableFuture<ReportMatching> matcher(int version) {
        CompletableFuture<ReportMatching> known = matchers.get(version);
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<ReportMatching> made =
                version(version).thenApplyAsync(found -> make(found.bundle()), Infrastructure.getDefaultWorkerPool());
        matchers.put(version, made);
        return made;
    }

    private CompletableFuture<PackedCatalogue> version(int version) {
        return versions.computeIfAbsent(version, v -> new CompletableFuture<>());
    }

    private ReportMatching make(CatalogueBundle bundle) {
        ReportMatching matching = new ReportMatching(bundle, gazetteer.get());
        matching.unusable()
                .forEach(query -> LOG.errorf(
                        "A query of the catalogue cannot be asked, its indicator hears less:"
                                + " catalogueVersion=%d indicatorId=%s language=%s reason=%s",
                        bundle.version(), query.indicator(), query.query().language(), query.reason()));
        LOG.infof(
                "Catalogue ready: catalogueVersion=%d indicators=%d",
                bundle.version(), bundle.indicators().size());
        return matching;
    }

    @PreDestroy
    void close() {
        making.shutdownNow();
    }
}
