package tocsin.backtest.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A fit with its trial: every problem is also judged by what all others say of it.
 *
 * @param fitted on all problems
 * @param trials a problem each
 */
public record Fit(PooledFit fitted, List<Trial> trials) {
    public Fit {
        trials = List.copyOf(trials);
    }

    /**
     * A problem tried with lines that know nothing of it.
     *
     * @param onsetDays how many of its days an onset followed
     * @param unfitted with slope .5 and background 0
     * @param leftOut with the common line fitted on all other problems
     */
    public record Trial(String problem, int days, int onsetDays, Line line, Losses unfitted, Losses leftOut) {}

    /** Fits on all, and on all but one for each. */
    public static Fit of(List<History> histories) {
        PooledFit fitted = PooledFit.of(histories);
        List<Trial> trials = new ArrayList<>();
        for (History history : histories) {
            List<History> others = histories.stream()
                    .filter(other -> !other.problem().equals(history.problem()))
                    .toList();
            Line line = others.isEmpty() ? Line.UNFITTED : PooledFit.of(others).common();
            trials.add(new Trial(
                    history.problem(),
                    history.days().size(),
                    (int) history.days().stream()
                            .filter(History.Day::onsetFollows)
                            .count(),
                    line,
                    Losses.of(history, Line.UNFITTED),
                    Losses.of(history, line)));
        }
        return new Fit(fitted, trials);
    }

    /** The mean over all days, unfitted. */
    public Losses unfitted() {
        return new Losses(
                mean(trial -> trial.unfitted().logarithmic()),
                mean(trial -> trial.unfitted().brier()));
    }

    /** The mean over all days, each problem left out of the fit that it is tried with. */
    public Losses leftOut() {
        return new Losses(
                mean(trial -> trial.leftOut().logarithmic()),
                mean(trial -> trial.leftOut().brier()));
    }

    private double mean(ToDoubleFunction<Trial> loss) {
        double days = trials.stream().mapToInt(Trial::days).sum();
        return days == 0
                ? 0
                : trials.stream()
                                .mapToDouble(trial -> trial.days() * loss.applyAsDouble(trial))
                                .sum()
                        / days;
    }
}
