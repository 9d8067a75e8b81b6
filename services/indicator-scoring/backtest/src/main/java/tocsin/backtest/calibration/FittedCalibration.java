package tocsin.backtest.calibration;

import java.util.ArrayList;
import java.util.List;
import tocsin.backtest.fit.Losses;
import tocsin.backtest.skill.Reliability;
import tocsin.backtest.skill.Sample;
import tocsin.scoring.model.calibration.Calibration;

/**
 * A curve fitted on all problems, and how such curves did on problems that they knew nothing of. {@code before} are
 * log-odds as they are, {@code after} those of each problem as a curve fitted on all others reads them.
 */
public record FittedCalibration(
        Method method, Calibration calibration, List<Trial> trials, Figures before, Figures after) {
    public FittedCalibration {
        trials = List.copyOf(trials);
    }

    /**
     * A problem, judged by what all others say of it.
     *
     * @param onsetDays how many of its days an onset followed
     */
    public record Trial(String problem, int days, int onsetDays, int outcomes, Losses before, Losses after) {}

    /** Over the days of all problems. */
    public record Figures(Losses losses, List<Reliability> reliability) {
        public Figures {
            reliability = List.copyOf(reliability);
        }

        static Figures of(List<Sample> days) {
            return new Figures(lossesOver(days), Reliability.table(days));
        }
    }

    /**
     * Fits on all, and on all but one for each.
     *
     * @param history of two problems at least, each with days
     */
    static FittedCalibration of(Method method, List<ReplayedDays> history) {
        List<Trial> trials = new ArrayList<>();
        List<Sample> before = new ArrayList<>();
        List<Sample> after = new ArrayList<>();
        for (ReplayedDays problem : history) {
            List<ReplayedDays> others = history.stream()
                    .filter(other -> !other.problem().equals(problem.problem()))
                    .toList();
            List<Sample> read = problem.read(method.fit(others));
            trials.add(new Trial(
                    problem.problem(),
                    problem.days().size(),
                    (int) problem.days().stream().filter(Sample::onsetFollows).count(),
                    problem.outcomes(),
                    lossesOver(problem.days()),
                    lossesOver(read)));
            before.addAll(problem.days());
            after.addAll(read);
        }
        return new FittedCalibration(method, method.fit(history), trials, Figures.of(before), Figures.of(after));
    }

    /** Whether it does better on problems left out, by both losses. */
    public boolean better() {
        return after.losses().logarithmic() < before.losses().logarithmic()
                && after.losses().brier() < before.losses().brier();
    }

    private static Losses lossesOver(List<Sample> days) {
        double logarithmic = 0;
        double brier = 0;
        for (Sample day : days) {
            double came = day.onsetFollows() ? day.probability() : 1 - day.probability();
            logarithmic -= Math.log(Math.max(came, Double.MIN_NORMAL));
            brier += (1 - came) * (1 - came);
        }
        int count = Math.max(1, days.size());
        return new Losses(logarithmic / count, brier / count);
    }
}
