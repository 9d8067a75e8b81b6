package tocsin.scoring.model.catalogue;

import java.time.Duration;

/** Whole UTC hours, at which a problem looks at others. */
public final class WholeHours {
    /** Seconds of an hour. */
    public static final long HOUR = 3_600;

    private WholeHours() {}

    /** The whole hour that this second lies in, epoch seconds. */
    public static long floor(long second) {
        return Math.floorDiv(second, HOUR) * HOUR;
    }

    /** The whole hour that is looked at from a moment with a delay, epoch seconds. */
    static long before(long now, Duration delay) {
        return floor(now - delay.toSeconds());
    }
}
