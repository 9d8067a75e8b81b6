package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.CatalogueRecord;
import tocsin.contracts.catalogue.Draft;
import tocsin.contracts.catalogue.DraftDropped;
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
    private final Map<String, CompletableFuture<ReportMatching>> drafts = new ConcurrentHashMap<>();
    private volatile int newest;

    /** The gazetteer is read when the first matcher is made: the intake need not wait for it. */
    Catalogues(Instance<Gazetteer> gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Notes what the topic says. */
    public void add(CatalogueRecord record) {
        switch (record) {
            case CatalogueBundle bundle -> add(bundle);
            case Draft(String board, CatalogueBundle bundle) ->
                drafts.put(board, CompletableFuture.supplyAsync(() -> make(bundle), making));
            case DraftDropped(String board) -> drafts.remove(board);
        }
    }

    /** A draft of the catalogue that is tried on a board of its own. */
    public record Trial(String board, ReportMatching matching) {}

    /** The boards on which drafts are tried. */
    public Set<String> draftBoards() {
        return Set.copyOf(drafts.keySet());
    }

    /** The drafts that are tried, once their matchers are made; one that cannot be made is not tried. */
    public Uni<List<Trial>> drafts() {
        if (drafts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<CompletableFuture<Trial>> trials = new ArrayList<>();
        drafts.forEach((board, matcher) -> trials.add(matcher.handle((matching, failure) -> {
            if (failure != null) {
                LOG.errorf(failure, "A draft cannot be tried: boardId=%s", board);
            }
            return failure == null ? new Trial(board, matching) : null;
        })));
        return Uni.createFrom()
                .completionStage(() -> CompletableFuture.allOf(trials.toArray(CompletableFuture[]::new))
                        .thenApply(_ -> trials.stream()
                                .flatMap(trial -> Stream.ofNullable(trial.join()))
                                .toList()));
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
