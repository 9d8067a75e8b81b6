package tocsin.backtest.fit;

/**
 * How evidence becomes log-odds: prior + slope * evidence - background.
 *
 * @param background decibans
 */
public record Line(double slope, double background) {
    /** What holds until something is fitted. */
    public static final Line UNFITTED = new Line(.5, 0);

    /** Nats in a deciban. */
    static final double NATS = Math.log(10) / 10;

    /** Log-odds in nats. */
    double nats(double prior, double evidence) {
        return NATS * (prior + slope * evidence - background);
    }
}
