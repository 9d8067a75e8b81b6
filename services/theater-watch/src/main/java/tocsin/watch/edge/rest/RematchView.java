package tocsin.watch.edge.rest;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tocsin.watch.application.Rematch;

/** A re-match as it is shown. */
record RematchView(
        String id,
        int days,
        Instant since,
        int catalogueVersion,
        String reason,
        String by,
        Instant at,
        String state,
        @Nullable String holder,
        double share,
        long read,
        long changed,
        @Nullable String problem,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {
    static RematchView of(Rematch rematch) {
        Rematch.Order order = rematch.order();
        Rematch.Progress progress = rematch.progress();
        Rematch.@Nullable End end = rematch.end();
        return new RematchView(
                rematch.id(),
                order.days(),
                order.since(),
                order.catalogueVersion(),
                order.reason(),
                order.by(),
                order.at(),
                rematch.state().name().toLowerCase(Locale.ROOT),
                rematch.holder(),
                progress.share(),
                progress.read(),
                progress.changed(),
                progress.problem(),
                end == null ? null : end.at(),
                end == null ? null : end.by());
    }
}
