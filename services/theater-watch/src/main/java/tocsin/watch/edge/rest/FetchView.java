package tocsin.watch.edge.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.SourceFetch;
import tocsin.watch.application.Fetch;
import tocsin.watch.intake.Door;

/**
 * How the fetching of a source goes, as it is shown.
 *
 * @param state paused, waiting, fetching or failing
 * @param lagSeconds from the publication of the newest item to the last success
 */
record FetchView(
        @Nullable String kind,
        @Nullable String address,
        @Nullable Double intervalMinutes,
        String state,
        String board,
        @Nullable Instant from,
        @Nullable String orderedBy,
        @Nullable Instant orderedAt,
        @Nullable String holder,
        @Nullable Instant lastTryAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant newestAt,
        @Nullable Long lagSeconds,
        long items,
        long accepted,
        long errors,
        int failures,
        @Nullable String reason,
        Map<String, Long> refusals) {

    private static final Fetch.Health NEVER = new Fetch.Health(null, null, null, null, 0, null, 0, 0, 0, Map.of());

    /** Null for a source that is not fetched, and never was. */
    static @Nullable FetchView of(@Nullable SourceFetch settings, @Nullable Fetch fetch) {
        if (settings == null && fetch == null) {
            return null;
        }
        Fetch.@Nullable Order order = fetch == null ? null : fetch.order();
        Fetch.Health health = fetch == null ? NEVER : fetch.health();
        String boardOfCatalogue = settings == null || settings.board() == null ? Door.LIVE_BOARD : settings.board();
        return new FetchView(
                settings == null ? null : settings.kind(),
                settings == null ? null : settings.address(),
                settings == null ? null : settings.intervalMinutes(),
                state(fetch),
                order == null ? boardOfCatalogue : order.board(),
                order == null ? null : order.from(),
                order == null ? null : order.by(),
                order == null ? null : order.at(),
                fetch == null ? null : fetch.holder(),
                health.lastTryAt(),
                health.lastSuccessAt(),
                order == null || order.wish() == Fetch.Wish.PAUSED ? null : health.nextTryAt(),
                health.newestAt(),
                lag(health),
                health.items(),
                health.accepted(),
                health.errors(),
                health.failures(),
                health.reason(),
                health.refusals());
    }

    private static String state(@Nullable Fetch fetch) {
        if (fetch == null || fetch.order().wish() == Fetch.Wish.PAUSED) {
            return "paused";
        }
        if (fetch.holder() != null) {
            return "fetching";
        }
        return fetch.health().failures() > 0 ? "failing" : "waiting";
    }

    private static @Nullable Long lag(Fetch.Health health) {
        return health.newestAt() == null || health.lastSuccessAt() == null
                ? null
                : Math.max(
                        0,
                        Duration.between(health.newestAt(), health.lastSuccessAt())
                                .toSeconds());
    }
}
