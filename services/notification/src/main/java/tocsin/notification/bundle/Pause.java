package tocsin.notification.bundle;

import java.time.Duration;

/**
 * How long a burst lasts.
 *
 * @param quiet after so long without another alert it is over; more than 0
 * @param longest it is told of after so long, even if it goes on; not shorter
 */
public record Pause(Duration quiet, Duration longest) {
    public Pause {
        if (!quiet.isPositive() || longest.compareTo(quiet) < 0) {
            throw new IllegalArgumentException("a burst is over after %s, at most %s".formatted(quiet, longest));
        }
    }
}
