package tocsin.backtest.skill;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good all judged problems were together. What is not defined is null.
 *
 * @param years of all problems
 * @param falseAlarmsPerProblemYear false alarms of all problems / years of all problems
 * @param brier over the samples of all problems
 * @param brierClimatology with each problem's own rate
 * @param auroc over the probabilities of all problems
 * @param shiftedP with the raises of all problems moved by the same number of days
 */
public record TotalSkill(
        int hits,
        int misses,
        int falseAlarms,
        double years,
        @Nullable Double falseAlarmsPerProblemYear,
        @Nullable Double medianLeadDays,
        @Nullable Double brier,
        @Nullable Double brierClimatology,
        @Nullable Double auroc,
        @Nullable Double timeInAlarm,
        @Nullable Double shiftedP,
        int samples,
        List<Reliability> reliability) {
    public TotalSkill {
        reliability = List.copyOf(reliability);
    }
}
