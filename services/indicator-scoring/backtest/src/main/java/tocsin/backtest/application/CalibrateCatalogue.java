package tocsin.backtest.application;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import tocsin.backtest.calibration.CalibrationAttempt;
import tocsin.backtest.calibration.FittedCalibration;
import tocsin.backtest.calibration.Method;
import tocsin.backtest.calibration.ReplayedDays;
import tocsin.backtest.fit.Losses;
import tocsin.contracts.catalogue.CalibrationFit;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.scoring.calibration.Calibrations;
import tocsin.scoring.calibration.EnoughOutcomes;
import tocsin.scoring.calibration.Fingerprints;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.ContentHash;

/**
 * Fits what a catalogue's log-odds have meant, couplings and all, on the days on which it was judged.
 *
 * @param content the catalogue that was replayed
 */
public record CalibrateCatalogue(CatalogueContent content, CalibrationAttempt attempt) {

    /** Calibrates what was measured. */
    public static CalibrateCatalogue of(BacktestResult result, CatalogueContent content, Collection<Method> methods) {
        return new CalibrateCatalogue(
                content,
                CalibrationAttempt.of(
                        EnoughOutcomes.of(content.calibration()),
                        methods,
                        result.judged().stream().map(ReplayedDays::of).toList()));
    }

    /** A fit as the catalogue carries it. */
    public CalibrationFit fit(FittedCalibration fitted) {
        Losses before = fitted.before().losses();
        Losses after = fitted.after().losses();
        return new CalibrationFit(
                Calibrations.curve(fitted.calibration()),
                attempt.days(),
                attempt.from(),
                attempt.to(),
                ContentHash.of(content.calibrated(null)),
                null,
                new CalibrationFit.LeftOut(before.logarithmic(), after.logarithmic(), before.brier(), after.brier()),
                fingerprints());
    }

    /** What becomes of the catalogue's calibration. */
    public CalibrationItem item(FittedCalibration fitted) {
        return new CalibrationItem(
                attempt.enough().outcomes(),
                attempt.enough().problems(),
                attempt.outcomes(),
                attempt.problems(),
                fit(fitted));
    }

    private Map<String, String> fingerprints() {
        Fingerprints fingerprints = new Fingerprints(content.version(1, "backtest", "backtest", Instant.EPOCH));
        Map<String, String> fitted = new TreeMap<>();
        attempt.history().forEach(problem -> fitted.put(problem.problem(), fingerprints.of(problem.problem())));
        return fitted;
    }
}
