package tocsin.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tells the time of day of a {@link System#nanoTime()}, to be compared with the broker's stamps. */
record Clock(long nanos, Instant wall) {
    static Clock now() {
        return new Clock(System.nanoTime(), Instant.now());
    }

    /** Milliseconds since 1970. */
    double millis(long nanoTime) {
        Instant at = wall.plusNanos(nanoTime - nanos);
        return ChronoUnit.NANOS.between(Instant.EPOCH, at) / 1e6;
    }
}
