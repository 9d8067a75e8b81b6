package tocsin.scoring.model.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a report's event happened, was published, and reached us, in whole epoch seconds: there are very many of them, and
 * four instants would be four more objects each.
 *
 * @param event {@link #UNKNOWN} where it is not known
 * @param arrived when this version of the report did
 * @param firstArrived when the first of its versions did: since then the report is known
 */
public record Timing(long event, long published, long arrived, long firstArrived) {
    /** No such second. */
    public static final long UNKNOWN = Long.MAX_VALUE;

    /** That of a report's only version. Fractions of seconds are dropped. */
    public Timing(@Nullable Instant eventAt, Instant publishedAt, Instant arrivedAt) {
        this(
                eventAt == null ? UNKNOWN : eventAt.getEpochSecond(),
                publishedAt.getEpochSecond(),
                arrivedAt.getEpochSecond(),
                arrivedAt.getEpochSecond());
    }

    public Instant publishedAt() {
        return Instant.ofEpochSecond(published);
    }

    public Instant arrivedAt() {
        return Instant.ofEpochSecond(arrived);
    }

    /** The same, if another version of the report arrived at that second. */
    public Timing knownSince(long second) {
        return second < firstArrived ? new Timing(event, published, arrived, second) : this;
    }

    /** The time the evidence counts from, epoch seconds: never later than we could know (warning-spec 2). */
    public long countsFrom() {
        return Math.min(event, Math.min(published, firstArrived));
    }
}
