package tocsin.scoring.model.catalogue;

import java.time.Duration;

/**
 * How another problem's own evidence raises this one.
 *
 * @param problem the other problem
 * @param decibans k, added when the other's own evidence has reached {@code saturation}
 * @param saturation s, decibans of the other's own evidence
 * @param delay at least one hour
 * @param reason why this is believed, for the explanation
 */
public record Coupling(String problem, double decibans, double saturation, Duration delay, String reason) {
    public Coupling {
        InvalidItem.unless(Double.isFinite(decibans), "", "couplings.decibans", "a finite number");
        InvalidItem.unless(saturation > 0, "", "couplings.saturation", "more than 0");
        InvalidItem.unless(delay.compareTo(Duration.ofHours(1)) >= 0, "", "couplings.delayHours", "1 or more");
        InvalidItem.unless(!reason.isBlank(), "", "couplings.reason", "a sentence");
    }

    /** The whole hour of the other problem that is looked at from this moment, epoch seconds. */
    public long sampled(long now) {
        return WholeHours.before(now, delay);
    }

    /** What it adds when the other's own evidence was this, decibans. */
    public double decibans(double own) {
        return decibans * Math.min(1, Math.max(0, own / saturation));
    }
}
