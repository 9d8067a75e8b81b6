package tocsin.bench.detection;

import java.util.Locale;

/**
 * What a simulated daily series is like.
 *
 * @param rate events a day in the mean
 * @param dispersion variance of a day's count in units of its mean, at least 1: negative binomial, at 1 Poisson
 */
record Climate(double rate, double dispersion, Shape shape) {
    /** "5 a day, dispersion 2, weekly". */
    String text() {
        return String.format(
                Locale.ROOT,
                "%s a day, dispersion %.0f, %s",
                rate,
                dispersion,
                shape.name().toLowerCase(Locale.ROOT));
    }

    /** How the expected count changes from day to day, and which days are missing. */
    enum Shape {
        PLAIN("the same every day"),
        WEEKLY("weekends 0.5, other days 1.2 times the mean"),
        SEASONAL("a yearly sine of half the mean"),
        DRIFTING("AR(1) of the log rate: 0.9 a day, standard deviation 0.4"),
        GAPPED("each day missing with 5 %, and a fortnight in each year"),
        ALL("all of these together");

        private final String words;

        Shape(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean weekly() {
            return this == WEEKLY || this == ALL;
        }

        boolean seasonal() {
            return this == SEASONAL || this == ALL;
        }

        boolean drifting() {
            return this == DRIFTING || this == ALL;
        }

        boolean gapped() {
            return this == GAPPED || this == ALL;
        }
    }
}
