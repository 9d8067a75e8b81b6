package tocsin.scoring.catalogue;

import java.util.List;
import tocsin.contracts.catalogue.CalibrationCurve;
import tocsin.contracts.catalogue.CalibrationFit;
import tocsin.contracts.catalogue.CalibrationItem;

/** The rules for a calibration: whatever was said more strongly is never read as less likely. */
final class CalibrationRules {

    private static final String SHA_256 = "[0-9a-f]{64}";

    private CalibrationRules() {}

    static void check(Findings.About about, CalibrationItem item) {
        about.expect(item.minimumOutcomes() >= 1, "minimum.outcomes", "1 or more, not " + item.minimumOutcomes());
        about.expect(
                item.minimumProblems() >= 2,
                "minimum.problems",
                "2 or more, as one is always left out, not " + item.minimumProblems());
        about.expect(item.outcomes() >= 0, "outcomes", "0 or more, not " + item.outcomes());
        about.expect(
                item.problems() >= 0 && item.problems() <= item.outcomes(),
                "problems",
                "0 to as many as there are outcomes (%d), not %d".formatted(item.outcomes(), item.problems()));
        if (item.fit() != null) {
            fit(about, item.fit());
        }
    }

    private static void fit(Findings.About about, CalibrationFit fit) {
        switch (fit.curve()) {
            case CalibrationCurve.Platt(double slope, double shift) -> {
                about.positive(slope, "fit.slope");
                about.finite(shift, "fit.shiftDecibans");
            }
            case CalibrationCurve.Isotonic(var knots) -> knots(about, knots);
        }
        about.positive(fit.days(), "fit.days");
        about.expect(
                !fit.to().isBefore(fit.from()),
                "fit.to",
                "a day not before %s, not %s".formatted(fit.from(), fit.to()));
        about.expect(fit.contentHash().matches(SHA_256), "fit.contentHash", "64 hexadecimal digits");
        about.notNegative(fit.leftOut().logLossBefore(), "fit.leftOut.logLossBefore");
        about.notNegative(fit.leftOut().logLossAfter(), "fit.leftOut.logLossAfter");
        about.within(fit.leftOut().brierBefore(), 0, 1, "fit.leftOut.brierBefore");
        about.within(fit.leftOut().brierAfter(), 0, 1, "fit.leftOut.brierAfter");
        about.expect(!fit.fingerprints().isEmpty(), "fit.fingerprints", "at least one problem");
        fit.fingerprints()
                .forEach((problem, fingerprint) -> about.expect(
                        fingerprint.matches(SHA_256), "fit.fingerprints." + problem, "64 hexadecimal digits"));
    }

    private static void knots(Findings.About about, List<CalibrationCurve.Knot> knots) {
        about.expect(!knots.isEmpty(), "fit.knots", "at least one knot");
        for (int i = 0; i < knots.size(); i++) {
            CalibrationCurve.Knot knot = knots.get(i);
            String field = "fit.knots.%d.".formatted(i);
            about.finite(knot.decibans(), field + "decibans");
            about.expect(
                    knot.probability() > 0 && knot.probability() < 1,
                    field + "probability",
                    "more than 0 and less than 1, not " + knot.probability());
            if (i > 0) {
                CalibrationCurve.Knot before = knots.get(i - 1);
                more(about, knot.decibans(), before.decibans(), field + "decibans");
                more(about, knot.probability(), before.probability(), field + "probability");
            }
        }
    }

    private static void more(Findings.About about, double value, double before, String field) {
        about.expect(value > before, field, "more than the knot before (%s), not %s".formatted(before, value));
    }
}
