package tocsin.backtest.fit;

/**
 * How wrong a line was on a history, on average over its days.
 *
 * @param logarithmic minus the natural logarithm of the probability given to what came
 * @param brier the squared difference of probability and outcome
 */
public record Losses(double logarithmic, double brier) {

    /** Over no days there is no loss. */
    static Losses of(History history, Line line) {
        double logarithmic = 0;
        double brier = 0;
        for (History.Day day : history.days()) {
            double nats = line.nats(history.prior(), day.evidence());
            double outcome = day.onsetFollows() ? 1 : 0;
            double off = 1 / (1 + Math.exp(-nats)) - outcome;
            logarithmic += Math.log1p(Math.exp(-Math.abs(nats))) + Math.max(nats, 0) - outcome * nats;
            brier += off * off;
        }
        int days = Math.max(1, history.days().size());
        return new Losses(logarithmic / days, brier / days);
    }
}
