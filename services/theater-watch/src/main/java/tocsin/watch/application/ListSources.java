package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.watch.intake.Door;

/** The sources of the newest catalogue, and those that were heard or fetched without standing in it. */
@Singleton
public class ListSources {
    /** What a source that no catalogue knows counts as: its reliability cannot be judged. */
    private static final String UNJUDGED = "F";

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final double HOUR_SECONDS = 3600;

    private final Catalogues catalogues;
    private final Reports reports;
    private final HeardSources heard;
    private final Fetches fetches;

    ListSources(Catalogues catalogues, Reports reports, HeardSources heard, Fetches fetches) {
        this.catalogues = catalogues;
        this.reports = reports;
        this.heard = heard;
        this.fetches = fetches;
    }

    /** What is known on a board. */
    private record Known(
            String board,
            List<SourceItem> sources,
            Map<String, Reports.Said> said,
            Map<String, Instant> heard,
            Map<String, Fetch> fetches,
            Instant now) {}

    /** All sources, by id. */
    public Uni<List<SourceActivity>> of(String board) {
        Executor eventLoop = EventLoop.current();
        Instant now = Instant.now();
        Uni<List<SourceItem>> sources = catalogues
                .newest()
                .map(matcher -> matcher.sources())
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(List.of())
                .emitOn(eventLoop);
        return sources.chain(items -> reports.said(board)
                .chain(said -> heard(board)
                        .chain(latest -> fetches(eventLoop)
                                .map(fetched -> activities(new Known(board, items, said, latest, fetched, now))))));
    }

    private Uni<Map<String, Instant>> heard(String board) {
        return board.equals(Door.LIVE_BOARD) ? heard.latest() : Uni.createFrom().item(Map.of());
    }

    private Uni<Map<String, Fetch>> fetches(Executor eventLoop) {
        return Uni.createFrom()
                .item(() -> {
                    Map<String, Fetch> known = new HashMap<>();
                    fetches.all().forEach(fetch -> known.put(fetch.source(), fetch));
                    return known;
                })
                .<Map<String, Fetch>>map(known -> known)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(eventLoop);
    }

    private static List<SourceActivity> activities(Known known) {
        Map<String, SourceItem> all = new TreeMap<>();
        Stream.of(known.said().keySet(), known.fetches().keySet())
                .flatMap(ids -> ids.stream())
                .forEach(id -> all.put(id, new SourceItem(id, id, id, UNJUDGED, null, null)));
        known.sources().forEach(source -> all.put(source.id(), source));
        return all.values().stream().map(source -> activity(source, known)).toList();
    }

    private static SourceActivity activity(SourceItem source, Known known) {
        Reports.@Nullable Said said = known.said().get(source.id());
        @Nullable
        Instant lastHeard = Stream.of(
                        said == null ? null : said.lastHeardAt(), known.heard().get(source.id()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        @Nullable Fetch fetch = known.fetches().get(source.id());
        return new SourceActivity(
                source,
                lastHeard,
                said == null ? 0 : said.reports(),
                said == null ? 0 : said.matched(),
                isOverdue(source, lastHeard, fetch, known),
                fetch);
    }

    /** One that is to be fetched and has never been heard is overdue, too, once it has been tried for longer than it may. */
    private static boolean isOverdue(
            SourceItem source, @Nullable Instant lastHeard, @Nullable Fetch fetch, Known known) {
        @Nullable
        Instant since = lastHeard == null && fetch != null && isFetchedLive(fetch.order())
                ? fetch.order().at()
                : lastHeard;
        return known.board().equals(Door.LIVE_BOARD)
                && since != null
                && source.allowanceHours() != null
                && since.plusSeconds(Math.round(source.allowanceHours() * HOUR_SECONDS))
                        .isBefore(known.now());
    }

    private static boolean isFetchedLive(Fetch.Order order) {
        return order.wish() == Fetch.Wish.STARTED && order.board().equals(Door.LIVE_BOARD);
    }
}
