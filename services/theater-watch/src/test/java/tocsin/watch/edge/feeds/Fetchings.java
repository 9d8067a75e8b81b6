package tocsin.watch.edge.feeds;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.SourceFetch;
import tocsin.watch.application.FeedConfiguration;
import tocsin.watch.feed.Fetching;

/** What connectors are given in tests. */
final class Fetchings {
    static final Instant NOW = Instant.parse("2020-11-13T12:00:00Z");

    /** Quarkus reads "10s", plain Java only "PT10S". */
    private static final int QUARKUS = 200;

    private Fetchings() {}

    /** The defaults, with these settings beside them; the one address 127.0.0.1 may be asked. */
    static FeedConfiguration configuration(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(FeedConfiguration.class)
                .withConverter(Duration.class, QUARKUS, new DurationConverter())
                .withDefaultValue("tocsin.watch.feeds.allowed", "127.0.0.1");
        settings.forEach((name, value) -> builder.withDefaultValue("tocsin.watch.feeds." + name, value));
        return builder.build().getConfigMapping(FeedConfiguration.class);
    }

    static Fetching of(String kind, String address, @Nullable String cursor) {
        return of(kind, address, cursor, 0);
    }

    static Fetching of(String kind, String address, @Nullable String cursor, int failures) {
        return new Fetching(
                "agency",
                new SourceFetch(kind, address, 15, null, null),
                null,
                cursor,
                new Fetching.Beginning.Newest(),
                failures,
                NOW);
    }

    static Fetching withKey(String kind, String address, String key, @Nullable String cursor) {
        return new Fetching(
                "agency",
                new SourceFetch(kind, address, 15, "TOCSIN_FEED_X", null),
                key,
                cursor,
                new Fetching.Beginning.Newest(),
                0,
                NOW);
    }

    static Fetching since(String kind, String address, Instant time) {
        return new Fetching(
                "agency",
                new SourceFetch(kind, address, 15, null, null),
                null,
                null,
                new Fetching.Beginning.Since(time),
                0,
                NOW);
    }
}
