package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.watch.intake.Door;

/** The sources of the newest catalogue, and those that were heard without standing in it. */
@Singleton
public class ListSources {
    /** What a source that no catalogue knows counts as: its reliability cannot be judged. */
    private static final String UNJUDGED = "F";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Catalogues catalogues;
    private final Reports reports;

    ListSources(Catalogues catalogues, Reports reports) {
        this.catalogues = catalogues;
        this.reports = reports;
    }

    /** All sources, by id. */
    public Uni<List<SourceActivity>> of(String board) {
        Executor eventLoop = EventLoop.current();
        Instant now = Instant.now();
        return catalogues
                .newest()
                .map(matcher -> matcher.sources())
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(List.of())
                .emitOn(eventLoop)
                .chain(sources -> reports.said(board).map(said -> activities(board, sources, said, now)));
    }

    private static List<SourceActivity> activities(
            String board, List<SourceItem> sources, Map<String, Reports.Said> said, Instant now) {
        Map<String, SourceItem> all = new TreeMap<>();
        said.keySet().forEach(id -> all.put(id, new SourceItem(id, id, id, UNJUDGED, null, null)));
        sources.forEach(source -> all.put(source.id(), source));
        return all.values().stream()
                .map(source -> activity(board, source, Optional.ofNullable(said.get(source.id())), now))
                .toList();
    }

    private static SourceActivity activity(String board, SourceItem source, Optional<Reports.Said> said, Instant now) {
        @Nullable Instant heard = said.map(Reports.Said::lastHeardAt).orElse(null);
        boolean overdue = board.equals(Door.LIVE_BOARD)
                && heard != null
                && source.allowanceHours() != null
                && heard.plusSeconds(Math.round(source.allowanceHours() * 3600)).isBefore(now);
        return new SourceActivity(source, heard, said.map(Reports.Said::reports).orElse(0L), overdue);
    }
}
