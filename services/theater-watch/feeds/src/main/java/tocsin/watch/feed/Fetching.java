package tocsin.watch.feed;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.SourceFetch;

/**
 * What a connector is given.
 *
 * @param source id of the source
 * @param settings how the catalogue says it is fetched
 * @param credential its key, if the catalogue names one
 * @param cursor where it stopped; null at first
 * @param from how far back to begin at first
 * @param failures how often it has failed since it last succeeded
 * @param now the time
 */
public record Fetching(
        String source,
        SourceFetch settings,
        @Nullable String credential,
        @Nullable String cursor,
        Beginning from,
        int failures,
        Instant now) {
    public Fetching {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(now, "now");
    }

    /** How far back a source is read that has never been read before. */
    public sealed interface Beginning {
        /** Only what is newest. */
        record Newest() implements Beginning {}

        /** Everything that it has, from a time on. */
        record Since(Instant time) implements Beginning {}
    }
}
