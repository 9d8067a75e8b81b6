package tocsin.scoring.model.activation;

/**
 * The running sums of a rate at one day, in the letters of warning-spec 5.
 *
 * @param count N, this day's mass; 0 if it was not covered
 */
record RateDay(double count, boolean covered, Fast fast, Base base, Residuals residuals) {
    /**
     * What is held against the baseline.
     *
     * @param mass E
     * @param days A, how many days it speaks for
     * @param squaredDays B, the same with squared weights
     */
    record Fast(double mass, double days, double squaredDays) {}

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
     * @param largest of this day and all before
     * @param mass the decayed sum of residuals up to the guard
     * @param days the sum of their weights
     */
    record Residuals(double own, double largest, double mass, double days) {
        boolean hasOwn() {
            return !Double.isNaN(own);
        }
    }
}
