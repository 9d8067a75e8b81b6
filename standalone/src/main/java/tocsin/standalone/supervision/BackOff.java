package tocsin.standalone.supervision;

import java.time.Duration;

/** How long a dead part waits for its next start: half a second, then twice as long each time, up to half a minute. */
public record BackOff(int deathsInARow) {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** A part that ran this long was well; its next death is a first one. */
    private static final Duration WELL = Duration.ofMinutes(1);

    public static BackOff fresh() {
        return new BackOff(0);
    }

    /**
     * After one more death.
     *
     * @param ranFor how long the part had run when it died
     */
    public BackOff afterDeath(Duration ranFor) {
        return new BackOff(ranFor.compareTo(WELL) >= 0 ? 1 : deathsInARow + 1);
    }

    public Duration pause() {
        if (deathsInARow == 0) {
            return Duration.ZERO;
        }
        int doublings = Math.min(deathsInARow - 1, 10);
        Duration pause = FIRST.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
