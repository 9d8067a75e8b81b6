package tocsin.notification.bundle;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When the message closes that an alert waits for. It closes when the quiet time of the last alert in it, or the latest time of
 * the first, has come.
 *
 * @param quiet closes it, if no alert joins until then
 * @param latest closes it, whatever joins; not before the quiet time
 */
public record Closing(Instant quiet, Instant latest) {
    public Closing {
        Objects.requireNonNull(quiet, "quiet");
        if (latest.isBefore(quiet)) {
            throw new IllegalArgumentException("%s is before %s".formatted(latest, quiet));
        }
    }

    static Optional<Closing> at(Instant at) {
        return Optional.of(new Closing(at, at));
    }
}
