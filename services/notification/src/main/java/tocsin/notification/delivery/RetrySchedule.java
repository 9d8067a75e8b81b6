package tocsin.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait before each attempt.
 *
 * @param waits before the first attempt, the second, and so on; there are no more attempts than waits
 */
public record RetrySchedule(List<Duration> waits) {
    /** A wait is stretched by up to this share, so that many failed deliveries do not return at one moment. */
    public static final double MOST_JITTER = 0.1;

    /** The waits that Standard Webhooks 1.0 recommends under "Deliverability and reliability", 75 hours in all. */
    public static final RetrySchedule STANDARD = new RetrySchedule(List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)));

    public RetrySchedule {
        waits = List.copyOf(waits);
        if (waits.isEmpty() || waits.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("a schedule has at least one wait, and none is negative: " + waits);
        }
    }

    /**
     * The wait after a number of failed attempts; absent when these were all.
     *
     * @param made attempts made, at least 1
     * @param jitter 0 to 1, drawn at random
     */
    public Optional<Duration> after(int made, double jitter) {
        if (made < 1 || !(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("made=%d, jitter=%s".formatted(made, jitter));
        }
        if (made >= waits.size()) {
            return Optional.empty();
        }
        Duration wait = waits.get(made);
        return Optional.of(wait.plusMillis((long) (wait.toMillis() * MOST_JITTER * jitter)));
    }
}
