package tocsin.watch.application;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.SourceFetch;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.watch.feed.Connector;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Fetching;
import tocsin.watch.feed.Refusal;
import tocsin.watch.matching.ReportMatching;

/** How each source of the newest catalogue is fetched, and by which connector. It blocks: for threads that may wait. */
@Singleton
class FetchPlan {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Catalogues catalogues;
    private final Credentials credentials;
    private final Map<String, Connector> connectors = new HashMap<>();

    FetchPlan(Catalogues catalogues, Credentials credentials, @All List<Connector> connectors) {
        this.catalogues = catalogues;
        this.credentials = credentials;
        connectors.forEach(connector -> connector.kinds().forEach(kind -> this.connectors.put(kind, connector)));
    }

    /** The matcher of the newest catalogue; empty if none has come yet. */
    Optional<ReportMatching> newest() {
        return catalogues
                .newest()
                .map(Optional::of)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty())
                .await()
                .indefinitely();
    }

    /** How a source is fetched; empty if the newest catalogue does not know it, or does not say how. */
    Optional<SourceFetch> settings(String source) {
        return newest().stream()
                .flatMap(matching -> matching.sources().stream())
                .filter(item -> item.id().equals(source))
                .findFirst()
                .map(SourceItem::fetch);
    }

    /** Fetches a portion. */
    Fetched fetch(Fetches.Lease lease, SourceFetch settings, Instant now) throws IOException {
        Connector connector = connectors.get(settings.kind());
        if (connector == null) {
            throw new FetchRefused(Refusal.FORMAT, "no connector here fetches the kind " + settings.kind());
        }
        @Nullable Instant from = lease.from();
        return connector.fetch(new Fetching(
                lease.source(),
                settings,
                credentials.of(settings),
                lease.cursor(),
                from == null ? new Fetching.Beginning.Newest() : new Fetching.Beginning.Since(from),
                lease.failures(),
                Objects.requireNonNull(now)));
    }
}
