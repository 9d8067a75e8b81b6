package tocsin.scoring.model.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a report's event happened, was published, and reached us, in whole seconds (fractions are dropped).
 *
 * @param eventAt null where unknown
 */
public record Timing(@Nullable Instant eventAt, Instant publishedAt, Instant arrivedAt) {
    public Timing {
        eventAt = eventAt == null ? null : eventAt.truncatedTo(ChronoUnit.SECONDS);
        publishedAt = publishedAt.truncatedTo(ChronoUnit.SECONDS);
        arrivedAt = arrivedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The time the evidence counts from, epoch seconds: never later than we could know (warning-spec 2). */
    public long countsFrom() {
        long known = Math.min(publishedAt.getEpochSecond(), arrivedAt.getEpochSecond());
        return eventAt == null ? known : Math.min(known, eventAt.getEpochSecond());
    }
}
