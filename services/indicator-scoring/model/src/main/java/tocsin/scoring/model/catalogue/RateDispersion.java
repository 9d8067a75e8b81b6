package tocsin.scoring.model.catalogue;

/**
 * How a rate measures its own over-dispersion from its past residuals.
 *
 * @param halfLifeDays phi_half_life
 * @param prior phi0, the dispersion believed before any residual was seen
 * @param priorDays phi_w, for how many days that belief stands
 */
public record RateDispersion(double halfLifeDays, double prior, double priorDays) {
    public static final RateDispersion STANDARD = new RateDispersion(365, 1.5, 30);

    public RateDispersion {
        InvalidItem.unless(halfLifeDays > 0, "", "rate.dispersionHalfLifeDays", "more than 0");
        InvalidItem.unless(prior > 0, "", "rate.dispersionPrior", "more than 0");
        InvalidItem.unless(priorDays > 0, "", "rate.dispersionPriorDays", "more than 0");
    }
}
