package tocsin.backtest.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.application.BacktestResult;
import tocsin.backtest.course.Alert;
import tocsin.backtest.skill.OnsetVerdict;
import tocsin.backtest.skill.ProblemSkill;
import tocsin.backtest.skill.Reliability;
import tocsin.backtest.skill.TotalSkill;

/** A result for a reader at a terminal. */
final class ResultTable {
    private static final String ROW = "%-30s %6s %5s %7s %8s %7s %7s %7s %7s %7s %9s%n";

    private final StringBuilder text = new StringBuilder();

    private ResultTable() {}

    static String of(BacktestResult result, @Nullable BacktestResult against) {
        ResultTable table = new ResultTable();
        table.taken(result);
        table.skill(result);
        if (against != null) {
            table.skill(against);
        }
        table.onsets(result);
        table.reliability(result.skill().total().reliability());
        table.notes(result);
        return table.text.toString();
    }

    private void taken(BacktestResult result) {
        var reports = result.reports();
        text.append(String.format(
                Locale.ROOT,
                "%,d reports (%,d duplicates), %,d observations, %s to %s, in %.1f s%n",
                reports.accepted(),
                reports.duplicates(),
                reports.observations(),
                result.period().from(),
                result.period().to(),
                result.seconds()));
        reports.reasons()
                .forEach((reason, count) ->
                        text.append(String.format(Locale.ROOT, "  %,d rejected: %s%n", count, reason)));
    }

    private void skill(BacktestResult result) {
        text.append(String.format(
                Locale.ROOT, "%nCatalogue %s%n", result.catalogue().directory()));
        text.append(String.format(
                Locale.ROOT,
                ROW,
                "problem",
                "years",
                "hits",
                "misses",
                "false/yr",
                "lead d",
                "alarm",
                "Brier",
                "climat.",
                "AUROC",
                "shifted p"));
        for (ProblemSkill problem : result.skill().problems()) {
            text.append(String.format(
                    Locale.ROOT,
                    ROW,
                    problem.problem(),
                    number("%.1f", problem.years()),
                    problem.hits(),
                    problem.misses(),
                    number("%.2f", problem.falseAlarmsPerProblemYear()),
                    number("%.1f", problem.medianLeadDays()),
                    percent(problem.timeInAlarm()),
                    number("%.4f", problem.brier()),
                    number("%.4f", problem.brierClimatology()),
                    number("%.3f", problem.auroc()),
                    number("%.3f", problem.shiftedP())));
        }
        TotalSkill total = result.skill().total();
        text.append(String.format(
                Locale.ROOT,
                ROW,
                "all",
                number("%.1f", total.years()),
                total.hits(),
                total.misses(),
                number("%.2f", total.falseAlarmsPerProblemYear()),
                number("%.1f", total.medianLeadDays()),
                percent(total.timeInAlarm()),
                number("%.4f", total.brier()),
                number("%.4f", total.brierClimatology()),
                number("%.3f", total.auroc()),
                number("%.3f", total.shiftedP())));
    }

    private void onsets(BacktestResult result) {
        text.append(String.format(Locale.ROOT, "%nOnsets%n"));
        for (ProblemSkill problem : result.skill().problems()) {
            for (OnsetVerdict onset : problem.onsets()) {
                text.append(
                        String.format(Locale.ROOT, "  %s  %-28s %s%n", onset.onset(), onset.problem(), onset.what()));
                text.append(String.format(Locale.ROOT, "              %s%n", told(problem, onset)));
            }
        }
    }

    private static String told(ProblemSkill problem, OnsetVerdict onset) {
        if (!problem.inCatalogue()) {
            return "missed: the catalogue has no such problem";
        }
        List<String> parts = new ArrayList<>();
        OnsetVerdict.FirstRaise raise = onset.firstRaise();
        if (raise == null) {
            parts.add("missed");
        } else {
            parts.add(String.format(
                    Locale.ROOT,
                    "warned %.1f days before: %s at %s (%.1f dB, %.0f %%)",
                    onset.leadDays(),
                    raise.to(),
                    raise.at(),
                    raise.logOdds(),
                    100 * raise.probability()));
            raise.chief().stream().findFirst().ifPresent(chief -> parts.add("chiefly " + chief(chief)));
        }
        OnsetVerdict.Highest highest = onset.highest();
        if (highest != null) {
            parts.add(String.format(
                    Locale.ROOT,
                    "highest %.1f dB on %s of %.1f needed",
                    highest.logOdds(),
                    highest.at().toString().substring(0, 10),
                    onset.needed()));
        }
        if (onset.levelAtOnset() != null) {
            parts.add(onset.levelAtOnset() + " when it happened");
        }
        parts.add(String.format(Locale.ROOT, "%d of %.0f days covered", onset.coveredDays(), onset.horizonDays()));
        return String.join("; ", parts);
    }

    private static String chief(Alert.Weight weight) {
        return String.format(Locale.ROOT, "%s %.1f dB (%s)", weight.title(), weight.decibans(), weight.text());
    }

    private void reliability(List<Reliability> table) {
        text.append(String.format(
                Locale.ROOT,
                "%nReliability (all problems)%n  %-12s %8s %10s %9s%n",
                "said",
                "days",
                "said mean",
                "observed"));
        for (Reliability bin : table) {
            if (bin.n() > 0) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %.1f to %.1f   %8d %10s %9s%n",
                        bin.from(),
                        bin.to(),
                        bin.n(),
                        number("%.3f", bin.meanProbability()),
                        number("%.3f", bin.observed())));
            }
        }
    }

    private void notes(BacktestResult result) {
        if (!result.notes().isEmpty()) {
            text.append(String.format(Locale.ROOT, "%nNotes%n"));
            result.notes().forEach(note -> text.append(String.format(Locale.ROOT, "  %s%n", note)));
        }
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(String format, @Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, format, value);
    }
}
