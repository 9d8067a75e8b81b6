package tocsin.scoring.model.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An analyst's dated contribution to a problem, constant until it expires.
 *
 * @param decibans signed
 */
public record Judgement(
        String id, String problem, double decibans, String author, String reason, Instant at, Instant expiresAt) {
    public Judgement {
        at = at.truncatedTo(ChronoUnit.SECONDS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        if (!Double.isFinite(decibans)) {
            throw new IllegalArgumentException("a judgement weighs a finite number of decibans: " + id);
        }
        if (!expiresAt.isAfter(at)) {
            throw new IllegalArgumentException("a judgement expires after it was made: " + id);
        }
    }
}
