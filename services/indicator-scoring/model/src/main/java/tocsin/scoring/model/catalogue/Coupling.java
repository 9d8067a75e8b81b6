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
}
