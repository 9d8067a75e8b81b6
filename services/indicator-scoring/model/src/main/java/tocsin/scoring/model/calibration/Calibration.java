package tocsin.scoring.model.calibration;

import java.util.List;

/** Turns log-odds into the probability that they have meant on history. It never falls, and it moves no level. */
public sealed interface Calibration {

    /** Decibans in a unit of the decimal logarithm. */
    double DECIBANS = 10;

    /** The probability that log-odds say by themselves, 0..1. */
    static double raw(double logOdds) {
        return 1 / (1 + Math.pow(10, -logOdds / DECIBANS));
    }

    /**
     * The calibrated probability, 0..1.
     *
     * @param logOdds decibans
     */
    double probability(double logOdds);

    /**
     * A line through the log-odds (Platt 1999, "Probabilistic outputs for support vector machines").
     *
     * @param slope above 0; below 1 where too much was claimed
     * @param shift decibans
     */
    record Platt(double slope, double shift) implements Calibration {
        public Platt {
            if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(shift)) {
                throw new IllegalArgumentException("no rising line: slope %s, shift %s".formatted(slope, shift));
            }
        }

        @Override
        public double probability(double logOdds) {
            return raw(slope * logOdds + shift);
        }
    }

    /**
     * Straight pieces between knots, level beyond the first and the last: what is seldom said is not taken further than
     * it was seen.
     *
     * @param knots at least one, rising in both
     */
    record Isotonic(List<Knot> knots) implements Calibration {
        public Isotonic {
            knots = List.copyOf(knots);
            if (knots.isEmpty()) {
                throw new IllegalArgumentException("a curve has a knot at least");
            }
            for (int i = 1; i < knots.size(); i++) {
                if (!knots.get(i).isAbove(knots.get(i - 1))) {
                    throw new IllegalArgumentException("knots rise: " + knots.get(i - 1) + ", " + knots.get(i));
                }
            }
        }

        @Override
        public double probability(double logOdds) {
            Knot below = knots.getFirst();
            for (Knot above : knots) {
                if (logOdds <= above.logOdds()) {
                    return between(below, above, logOdds);
                }
                below = above;
            }
            return below.probability();
        }

        private static double between(Knot below, Knot above, double logOdds) {
            double width = above.logOdds() - below.logOdds();
            double share = width == 0 ? 0 : (logOdds - below.logOdds()) / width;
            return below.probability() + share * (above.probability() - below.probability());
        }
    }

    /**
     * A point of a curve.
     *
     * @param logOdds decibans
     * @param probability above 0 and below 1: history proves nothing impossible, and nothing certain
     */
    record Knot(double logOdds, double probability) {
        public Knot {
            if (!Double.isFinite(logOdds) || !(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException("no knot: %s dB, %s".formatted(logOdds, probability));
            }
        }

        private boolean isAbove(Knot other) {
            return logOdds > other.logOdds && probability > other.probability;
        }
    }
}
