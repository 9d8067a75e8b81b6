package tocsin.backtest.skill;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How good one problem was. What is not defined is null.
 *
 * @param inCatalogue whether the catalogue has it; if not, its onsets are misses
 * @param years covered days of the period / 365.25
 * @param falseAlarms alarms that began neither within the horizon before an onset nor while something was under way
 * @param timeInAlarm share of the covered time at WATCH or above
 * @param samples how many days Brier score, AUROC and reliability are taken over
 */
public record ProblemSkill(
        String problem,
        String title,
        boolean inCatalogue,
        @Nullable Double horizonDays,
        double years,
        int hits,
        int misses,
        int falseAlarms,
        @Nullable Double falseAlarmsPerProblemYear,
        @Nullable Double medianLeadDays,
        @Nullable Double brier,
        @Nullable Double brierClimatology,
        @Nullable Double auroc,
        @Nullable Double timeInAlarm,
        @Nullable Double shiftedP,
        int samples,
        List<Reliability> reliability,
        List<OnsetVerdict> onsets,
        List<AlarmVerdict> alarms) {
    public ProblemSkill {
        Objects.requireNonNull(problem, "problem");
        reliability = List.copyOf(reliability);
        onsets = List.copyOf(onsets);
        alarms = List.copyOf(alarms);
    }

    /** The leads of its hits, days. */
    List<Double> leads() {
        return onsets.stream()
                .map(OnsetVerdict::leadDays)
                .filter(Objects::nonNull)
                .toList();
    }
}
