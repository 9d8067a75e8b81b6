package tocsin.backtest.fit;

import java.util.List;
import tocsin.backtest.skill.Judged;
import tocsin.backtest.skill.Sample;
import tocsin.scoring.model.catalogue.Odds;

/**
 * What a problem's evidence was day by day, and what followed.
 *
 * @param prior decibans
 * @param weight of a day: neighbouring days say nearly the same, so that a horizon of days weighs as one observation
 */
public record History(String problem, double prior, double weight, List<Day> days) {
    public History {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("a day weighs something, not " + weight);
        }
        days = List.copyOf(days);
    }

    /**
     * A day.
     *
     * @param evidence sum of weight times activation over the indicators, decibans, before slope and background
     * @param onsetFollows whether an onset followed within the horizon
     */
    public record Day(double evidence, boolean onsetFollows) {}

    /**
     * Reads it from a problem that looked at no other, as its log-odds are then prior + slope * evidence - background.
     *
     * @param odds those it was measured with
     */
    public static History of(Judged judged, Odds odds) {
        return new History(
                judged.problem(),
                odds.prior(),
                1 / judged.horizonDays(),
                Sample.of(judged).stream()
                        .map(sample -> new Day(
                                (sample.logOdds() - odds.prior() + odds.background()) / odds.slope(),
                                sample.onsetFollows()))
                        .toList());
    }
}
