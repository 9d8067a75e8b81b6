package tocsin.scoring.model.catalogue;

/**
 * Where a level is raised and where it is cleared, both log-odds in decibans.
 *
 * @param raise reached at or above this
 * @param clear left below this; lower than {@code raise}, so that a level does not flap
 */
public record Threshold(double raise, double clear) {
    public Threshold {
        InvalidItem.unless(Double.isFinite(raise), "", "raise", "a finite number");
        InvalidItem.unless(Double.isFinite(clear), "", "clear", "a finite number");
        InvalidItem.unless(raise > clear, "", "clear", "less than raise (" + raise + ")");
    }
}
