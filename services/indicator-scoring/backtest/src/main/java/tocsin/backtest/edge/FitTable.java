package tocsin.backtest.edge;

import java.util.Locale;
import tocsin.backtest.application.FitCatalogue;
import tocsin.backtest.fit.Fit;
import tocsin.backtest.fit.Line;
import tocsin.backtest.fit.Losses;
import tocsin.backtest.skill.TotalSkill;

/** A fit for a reader at a terminal. */
final class FitTable {
    private FitTable() {}

    static String of(FitCatalogue catalogue) {
        Fit fit = catalogue.fit();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%nFitted on all judged problems%n  %-28s %6s %11s   %s%n",
                "",
                "slope",
                "background",
                "log loss and Brier score: unfitted, left out of the fit"));
        for (Fit.Trial trial : fit.trials()) {
            text.append(line(trial.problem(), fit.fitted().line(trial.problem())))
                    .append(String.format(
                            Locale.ROOT,
                            "   %s -> %s   %d of %d days before an onset%n",
                            losses(trial.unfitted()),
                            losses(trial.leftOut()),
                            trial.onsetDays(),
                            trial.days()));
        }
        text.append(line("common, for all others", fit.fitted().common()))
                .append(String.format(
                        Locale.ROOT, "   %s -> %s   all days%n", losses(fit.unfitted()), losses(fit.leftOut())));
        TotalSkill total = catalogue.leftOut().total();
        text.append(String.format(
                Locale.ROOT,
                "With each problem left out of its own fit: %d hits, %d misses, %.2f false alarms a problem-year%n",
                total.hits(),
                total.misses(),
                total.falseAlarmsPerProblemYear()));
        return text.toString();
    }

    private static String line(String name, Line line) {
        return String.format(Locale.ROOT, "  %-28s %6.2f %11.2f", name, line.slope(), line.background());
    }

    private static String losses(Losses losses) {
        return String.format(Locale.ROOT, "%.4f %.4f", losses.logarithmic(), losses.brier());
    }
}
