package tocsin.scoring.model.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a report's event happened, was published, and reached us, in whole epoch seconds: there are very many of them, and
 * three instants would be three more objects each.
 *
 * @param event {@link #UNKNOWN} where it is not known
 */
public record Timing(long event, long published, long arrived) {
    /** No such second. */
    public static final long UNKNOWN = Long.MAX_VALUE;

    /** Fractions of seconds are dropped. */
    public Timing(@Nullable Instant eventAt, Instant publishedAt, Instant arrivedAt) {
        this(
                eventAt == null ? UNKNOWN : eventAt.getEpochSecond(),
                publishedAt.getEpochSecond(),
                arrivedAt.getEpochSecond());
    }

    public Instant publishedAt() {
        return Instant.ofEpochSecond(published);
    }

    public Instant arrivedAt() {
        return Instant.ofEpochSecond(arrived);
    }

    /** The time the evidence counts from, epoch seconds: never later than we could know (warning-spec 2). */
    public long countsFrom() {
        return Math.min(event, Math.min(published, arrived));
    }
}
