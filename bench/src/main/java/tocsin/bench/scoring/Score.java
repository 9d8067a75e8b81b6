package tocsin.bench.scoring;

/**
 * The rule that the peers are given: a sum that halves in ten days, and whether it stands above a threshold.
 *
 * @param mass at {@code at}
 * @param at epoch seconds
 */
record Score(double mass, long at, boolean above) {
    static final Score NOTHING = new Score(0, 0, false);

    private static final double HALF_LIFE_SECONDS = 10 * 86_400;

    Score plus(double more, long when, double threshold) {
        double left = mass * Math.pow(2, -(when - at) / HALF_LIFE_SECONDS) + more;
        return new Score(left, when, left >= threshold);
    }
}
