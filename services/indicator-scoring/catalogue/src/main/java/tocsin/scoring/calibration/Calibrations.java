package tocsin.scoring.calibration;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CalibrationCurve;
import tocsin.contracts.catalogue.CalibrationFit;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.scoring.calibration.CalibrationState.Calibrated;
import tocsin.scoring.calibration.CalibrationState.Uncalibrated;
import tocsin.scoring.model.calibration.Calibration;

/** Which problems of a catalogue its calibration applies to. */
public final class Calibrations {

    private static final CalibrationState UNKNOWN = new Uncalibrated("");

    private final Map<String, CalibrationState> problems;

    private Calibrations(Map<String, CalibrationState> problems) {
        this.problems = Map.copyOf(problems);
    }

    /** Decides for every problem, of a catalogue that keeps its rules. */
    public static Calibrations of(CatalogueBundle catalogue) {
        Fingerprints fingerprints = new Fingerprints(catalogue);
        return new Calibrations(catalogue.problems().stream()
                .map(ProblemItem::id)
                .collect(Collectors.toMap(
                        Function.identity(), problem -> state(catalogue.calibration(), fingerprints, problem))));
    }

    /** How a problem's log-odds are read. */
    public CalibrationState of(String problem) {
        return problems.getOrDefault(problem, UNKNOWN);
    }

    private static CalibrationState state(@Nullable CalibrationItem item, Fingerprints fingerprints, String problem) {
        if (item == null) {
            return UNKNOWN;
        }
        Optional<String> missing = EnoughOutcomes.of(item).missing(item.outcomes(), item.problems());
        if (missing.isPresent()) {
            return new Uncalibrated(missing.get());
        }
        CalibrationFit fit = item.fit();
        if (fit == null) {
            return new Uncalibrated("%d outcomes, not fitted yet".formatted(item.outcomes()));
        }
        String fingerprint = fit.fingerprints().get(problem);
        if (fingerprint == null) {
            return new Uncalibrated("not among the problems it was fitted on");
        }
        return fingerprint.equals(fingerprints.of(problem))
                ? new Calibrated(calibration(fit.curve()), item.outcomes(), fit.catalogueVersion())
                : new Uncalibrated("changed since it was fitted");
    }

    /** A curve as the model reads it. */
    public static Calibration calibration(CalibrationCurve curve) {
        return switch (curve) {
            case CalibrationCurve.Platt(double slope, double shift) -> new Calibration.Platt(slope, shift);
            case CalibrationCurve.Isotonic(var knots) ->
                new Calibration.Isotonic(knots.stream()
                        .map(knot -> new Calibration.Knot(knot.decibans(), knot.probability()))
                        .toList());
        };
    }

    /** A curve as the catalogue carries it. */
    public static CalibrationCurve curve(Calibration calibration) {
        return switch (calibration) {
            case Calibration.Platt(double slope, double shift) -> new CalibrationCurve.Platt(slope, shift);
            case Calibration.Isotonic(var knots) ->
                new CalibrationCurve.Isotonic(knots.stream()
                        .map(knot -> new CalibrationCurve.Knot(knot.logOdds(), knot.probability()))
                        .toList());
        };
    }
}
