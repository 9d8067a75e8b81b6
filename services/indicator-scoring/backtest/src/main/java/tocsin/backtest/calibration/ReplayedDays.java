package tocsin.backtest.calibration;

import java.util.List;
import tocsin.backtest.skill.Judged;
import tocsin.backtest.skill.Sample;
import tocsin.scoring.model.calibration.Calibration;

/**
 * What a problem said day by day, and what followed.
 *
 * @param weight of a day: neighbouring days say nearly the same, so that a horizon of days weighs as one observation
 * @param outcomes how many onsets followed; none where there was no day that none followed, for then nothing is told apart
 */
public record ReplayedDays(String problem, double weight, int outcomes, List<Sample> days) {
    public ReplayedDays {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("a day weighs something, not " + weight);
        }
        days = List.copyOf(days);
    }

    /** Reads it from a problem that was judged. */
    public static ReplayedDays of(Judged judged) {
        List<Sample> days = Sample.of(judged);
        boolean bothSides = days.stream().anyMatch(day -> !day.onsetFollows());
        return new ReplayedDays(
                judged.problem(), 1 / judged.horizonDays(), bothSides ? judged.foreseeable(days) : 0, days);
    }

    /** The same days with the probabilities that a calibration gives them. */
    List<Sample> read(Calibration calibration) {
        return days.stream()
                .map(day -> day.said(calibration.probability(day.logOdds())))
                .toList();
    }
}
