package tocsin.backtest.edge;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.calibration.CalibrationAttempt;
import tocsin.backtest.calibration.FittedCalibration;
import tocsin.backtest.fit.Losses;
import tocsin.backtest.skill.Reliability;
import tocsin.scoring.model.calibration.Calibration;

/** A calibration for a reader at a terminal. */
final class CalibrationTable {
    private final StringBuilder text = new StringBuilder();

    private CalibrationTable() {}

    static String of(CalibrationAttempt attempt) {
        CalibrationTable table = new CalibrationTable();
        attempt.missing().ifPresent(missing -> table.line("%nNot calibrated: %s.", missing));
        attempt.fits().forEach(fitted -> table.fitted(fitted, attempt.outcomes()));
        return table.text.toString();
    }

    private void fitted(FittedCalibration fitted, int outcomes) {
        line("%nCalibrated by %s on %d outcomes", fitted.method().text(), outcomes);
        curve(fitted.calibration());
        line("  %-28s %s", "", "log loss and Brier score: as they are, left out of the fit");
        for (FittedCalibration.Trial trial : fitted.trials()) {
            line(
                    "  %-28s %s -> %s   %d outcomes, %d of %d days before an onset",
                    trial.problem(),
                    losses(trial.before()),
                    losses(trial.after()),
                    trial.outcomes(),
                    trial.onsetDays(),
                    trial.days());
        }
        line(
                "  %-28s %s -> %s   all days",
                "all", losses(fitted.before().losses()), losses(fitted.after().losses()));
        reliability("as they are", fitted.before().reliability());
        reliability("calibrated, left out of the fit", fitted.after().reliability());
        line(
                fitted.better()
                        ? "  Problems left out of the fit are told better by it."
                        : "  Problems left out of the fit are told no better by it: it is not to be used.");
    }

    private void curve(Calibration calibration) {
        switch (calibration) {
            case Calibration.Platt(double slope, double shift) ->
                line("  calibrated log-odds = %.2f x log-odds %+.1f dB", slope, shift);
            case Calibration.Isotonic(var knots) ->
                knots.forEach(knot -> line("  %7.1f dB  %6.3f", knot.logOdds(), knot.probability()));
        }
    }

    private void reliability(String title, List<Reliability> table) {
        line("  %-32s %8s %10s %9s", title, "days", "said mean", "observed");
        for (Reliability bin : table) {
            if (bin.n() > 0) {
                line(
                        "    %.1f to %.1f %29d %10s %9s",
                        bin.from(), bin.to(), bin.n(), number(bin.meanProbability()), number(bin.observed()));
            }
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format + "%n", values));
    }

    private static String losses(Losses losses) {
        return String.format(Locale.ROOT, "%.4f %.4f", losses.logarithmic(), losses.brier());
    }

    private static String number(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
