package tocsin.scoring.model.activation;

/**
 * The running sums of a rate at one day, in the letters of warning-spec 5.
 *
 * @param count N, this day's mass; 0 if it was not covered
 * @param season what was known of the series' season
 */
record RateDay(double count, boolean covered, Fast fast, Base base, Residuals residuals, Season season) {
    /**
     * What is held against the baseline.
     *
     * @param mass E
     * @param days A, how many days it speaks for
     * @param squaredDays B, the same with squared weights
     * @param cubedDays C, the same with cubed weights
     */
    record Fast(double mass, double days, double squaredDays, double cubedDays) {}

    /**
     * The baseline.
     *
     * @param mass S
     * @param days W, effective days
     */
    record Base(double mass, double days) {}

    /**
     * How far the fast mass strayed from the baseline.
     *
     * @param own r, this day's; NaN if it has none
     * @param mass the decayed sum of residuals up to the guard
     * @param days the sum of their weights
     */
    record Residuals(double own, double mass, double days) {
        boolean hasOwn() {
            return !Double.isNaN(own);
        }
    }

    /** The same day, with another season and the residuals taken under it. */
    RateDay under(Season other, Residuals refitted) {
        return new RateDay(count, covered, fast, base, refitted, other);
    }
}
