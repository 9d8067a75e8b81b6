package tocsin.scoring.model.catalogue;

/**
 * What a rate is held against: its own past.
 *
 * @param halfLifeDays H, how slowly the baseline forgets
 * @param guardDays the newest days that the baseline leaves out, so that a surge does not hide itself
 * @param priorMass lambda_prior_mass, events added so that a rate of zero is never believed
 * @param learnDays learn_W, effective days before the rate says anything
 */
public record RateBaseline(double halfLifeDays, int guardDays, double priorMass, double learnDays) {
    public static final RateBaseline STANDARD = new RateBaseline(45, 14, .3, 20);

    public RateBaseline {
        InvalidItem.unless(halfLifeDays > 0, "", "rate.baselineHalfLifeDays", "more than 0");
        InvalidItem.unless(guardDays >= 1, "", "rate.guardDays", "1 or more");
        InvalidItem.unless(priorMass > 0, "", "rate.priorMass", "more than 0");
        InvalidItem.unless(learnDays >= 0, "", "rate.learnDays", "0 or more");
    }
}
