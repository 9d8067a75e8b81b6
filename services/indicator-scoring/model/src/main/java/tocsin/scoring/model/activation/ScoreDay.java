package tocsin.scoring.model.activation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.evidence.Cluster;
import tocsin.scoring.model.evidence.DayClusters;

/**
 * A score at one closed day, in the letters of warning-spec 6.
 *
 * @param day its index
 * @param deviation z, in the direction that tells; NaN if the day or its base is missing
 * @param usual the median of the base of the last day that had one
 * @param sums what the surge is made of
 * @param past how far earlier surges strayed, up to the guard
 * @param season what was known of the season of the surge
 */
record ScoreDay(long day, double deviation, double usual, Sums sums, Past past, Season season) {
    /** Before the first day. */
    static final ScoreDay BEFORE =
            new ScoreDay(Long.MIN_VALUE, Double.NaN, 0, new Sums(0, 0, 0), new Past(0, 0, 0), Season.NONE);

    /** What one day leaves of how surges strayed: half after a year. */
    private static final double PAST_LEFT = Math.pow(2, -1.0 / 365);

    /** For so many days it is believed that the surges are those of calm and independent days. */
    private static final double BELIEVED_DAYS = 30;

    private static final double MOST = 4;

    /** So old is a surge before it counts as what the series does of itself: a build-up of weeks must not become normal. */
    static final int PAST_GUARD = 90;

    /**
     * Deviations, each faded by its age.
     *
     * @param deviations the sum of z
     * @param squares the sum of the squared weights of the days in it
     * @param cubes the sum of the cubed weights, each times the skewness of its day's base
     */
    record Sums(double deviations, double squares, double cubes) {
        Sums faded(double left) {
            return new Sums(left * deviations, left * left * squares, left * left * left * cubes);
        }

        Sums with(double deviation, double skewness) {
            return new Sums(deviations + deviation, squares + 1, cubes + skewness);
        }

        /** F: 0 while nothing is known, else of variance 1 as long as days are calm and independent. */
        double surge() {
            return squares > 0 ? deviations / Math.sqrt(squares) : 0;
        }

        double skewness() {
            return squares > 0 ? cubes / Math.pow(squares, 1.5) : 0;
        }
    }

    /**
     * How surges strayed from their season: the decayed number of days, sum and sum of squares. A day counts at most {@link
     * #MOST} standard deviations, so that a crisis does not deafen for a year.
     */
    record Past(double days, double sum, double squares) {
        Past with(ScoreDay day) {
            return with(day, day.season);
        }

        private Past with(ScoreDay day, Season season) {
            double days = PAST_LEFT * this.days;
            double sum = PAST_LEFT * this.sum;
            double squares = PAST_LEFT * this.squares;
            if (!day.deviates()) {
                return new Past(days, sum, squares);
            }
            double most = MOST * Math.sqrt(variance());
            double strayed = Math.clamp(day.sums.surge() - season.above(day.day), -most, most);
            return new Past(days + 1, sum + strayed, squares + strayed * strayed);
        }

        double mean() {
            return sum / (days + BELIEVED_DAYS);
        }

        double variance() {
            return (squares + BELIEVED_DAYS) / (days + BELIEVED_DAYS) - mean() * mean();
        }
    }

    /**
     * The day after this one.
     *
     * @param guarded the day that lies {@link #PAST_GUARD} days before it
     */
    ScoreDay next(Indicator.Score score, DayClusters clusters, long next, ScoreDay guarded) {
        Sums faded = sums.faded(Math.pow(2, -1 / score.halfLifeDays()));
        Past moved = past.with(guarded);
        Cluster of = cluster(clusters, next);
        double[] base = of == null ? new double[0] : ScoreBaseline.values(clusters, score.base(), next);
        if (of == null || base.length < score.base().minimumDays()) {
            return new ScoreDay(next, Double.NaN, usual, faded, moved, season);
        }
        ScoreBaseline baseline = ScoreBaseline.of(base, score);
        int sign = score.direction().sign();
        double deviation = sign * baseline.standardised(of.mass());
        return new ScoreDay(
                next, deviation, baseline.median(), faded.with(deviation, sign * baseline.skewness()), moved, season);
    }

    /** Finds the season of some days' surges, and how they strayed from it; the last of them, so seen. */
    static ScoreDay refitted(List<ScoreDay> days) {
        Season.Fit fit = new Season.Fit();
        for (ScoreDay day : days) {
            fit.turn();
            if (day.deviates()) {
                fit.add(day.day, day.sums.surge());
            }
        }
        Season season = fit.season();
        Past past = new Past(0, 0, 0);
        for (ScoreDay day : days) {
            past = past.with(day, season);
        }
        return days.getLast().under(season, past);
    }

    /** The same day, with another season and another look at the past. */
    ScoreDay under(Season other, Past refitted) {
        return new ScoreDay(day, deviation, usual, sums, refitted, other);
    }

    /** Whether a day so far had a deviation. */
    boolean known() {
        return sums.squares > 0;
    }

    boolean deviates() {
        return !Double.isNaN(deviation);
    }

    /** How surprising the surge is, given its season and how earlier ones strayed. */
    Surprise surprise() {
        double strayed = sums.surge() - season.above(day) - past.mean();
        return new Surprise(strayed / Math.sqrt(past.variance()), sums.skewness());
    }

    /** The cluster that a day's value is taken from. */
    static @Nullable Cluster cluster(DayClusters clusters, long day) {
        var ofDay = clusters.dayOf(day);
        return ofDay == null ? null : ofDay.getFirst();
    }
}
