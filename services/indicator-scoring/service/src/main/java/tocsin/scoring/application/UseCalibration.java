package tocsin.scoring.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CalibrationFit;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.scoring.application.ActivateCatalogue.Occasion;
import tocsin.scoring.calibration.EnoughOutcomes;
import tocsin.scoring.calibration.Fingerprints;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.CatalogueFault;
import tocsin.scoring.catalogue.CatalogueRules;
import tocsin.scoring.catalogue.UnsoundCatalogueException;

/**
 * Makes what a backtest found of the probabilities a part of the catalogue: a new version that differs from the newest in its
 * calibration alone, and is undone like any other. No level moves by it. Blocks.
 */
@Singleton
public class UseCalibration {

    private final CatalogueVersions versions;
    private final ActivateCatalogue activating;

    UseCalibration(CatalogueVersions versions, ActivateCatalogue activating) {
        this.versions = versions;
        this.activating = activating;
    }

    /**
     * What a backtest found.
     *
     * @param outcomes onsets that replayed days lie before
     * @param problems how many problems had any
     * @param fit absent where none was made, because the measured version asked for more outcomes than there were
     * @param better whether problems left out of the fit are told better by it
     */
    public record Found(
            int outcomes, int problems, @Nullable CalibrationFit fit, boolean better) {}

    /** Lets it hold, unless there is too little behind it. */
    public Change<CatalogueBundle> use(Found found, Occasion occasion) {
        Optional<CatalogueBundle> newest = versions.newest();
        if (newest.isEmpty()) {
            return new Change.Refused<>("There is no catalogue yet that could be calibrated.");
        }
        EnoughOutcomes enough = EnoughOutcomes.of(newest.get().calibration());
        Optional<String> missing = enough.missing(found.outcomes(), found.problems());
        if (missing.isPresent()) {
            return new Change.Refused<>("Too little is known to calibrate on: %s.".formatted(missing.get()));
        }
        CalibrationFit fit = found.fit();
        if (fit == null) {
            return new Change.Refused<>(
                    "The version that was measured asks for more outcomes than the %d that there are;"
                                    .formatted(found.outcomes())
                            + " measure the newest version.");
        }
        if (!found.better()) {
            return new Change.Refused<>("Problems that were left out of the fit are told no better by it.");
        }
        if (!applies(fit, newest.get())) {
            return new Change.Refused<>(
                    "Every problem that it was fitted on has changed since; measure the newest version.");
        }
        return new Change.Done<>(activating.change(now -> calibrated(now.orElse(newest.get()), found, fit), occasion));
    }

    private static boolean applies(CalibrationFit fit, CatalogueBundle newest) {
        Fingerprints fingerprints = new Fingerprints(newest);
        return newest.problems().stream()
                .anyMatch(problem ->
                        fingerprints.of(problem.id()).equals(fit.fingerprints().get(problem.id())));
    }

    private static CatalogueContent calibrated(CatalogueBundle newest, Found found, CalibrationFit fit) {
        EnoughOutcomes enough = EnoughOutcomes.of(newest.calibration());
        CatalogueContent content = CatalogueContent.of(newest)
                .calibrated(new CalibrationItem(
                        enough.outcomes(), enough.problems(), found.outcomes(), found.problems(), fit));
        List<CatalogueFault> faults = CatalogueRules.faults(content);
        if (!faults.isEmpty()) {
            throw new UnsoundCatalogueException(faults);
        }
        return content;
    }
}
