package tocsin.scoring.catalogue.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.contracts.catalogue.CalibrationCurve;
import tocsin.contracts.catalogue.CalibrationFit;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.scoring.calibration.EnoughOutcomes;

/** Reads a calibration. */
final class CalibrationReading {

    private CalibrationReading() {}

    static CalibrationItem read(Fields fields) {
        EnoughOutcomes enough = fields.inside(
                "minimum",
                minimum -> new EnoughOutcomes(
                        minimum.whole("outcomes", EnoughOutcomes.USUAL.outcomes()),
                        minimum.whole("problems", EnoughOutcomes.USUAL.problems())));
        return new CalibrationItem(
                enough.outcomes(),
                enough.problems(),
                fields.whole("outcomes", 0),
                fields.whole("problems", 0),
                fields.has("fit") ? fields.inside("fit", CalibrationReading::fit) : null);
    }

    private static CalibrationFit fit(Fields fields) {
        return new CalibrationFit(
                curve(fields),
                fields.whole("days", 0),
                day(fields, "from"),
                day(fields, "to"),
                fields.text("contentHash"),
                fields.optionalWhole("catalogueVersion"),
                fields.inside(
                        "leftOut",
                        losses -> new CalibrationFit.LeftOut(
                                losses.number("logLossBefore"),
                                losses.number("logLossAfter"),
                                losses.number("brierBefore"),
                                losses.number("brierAfter"))),
                fingerprints(fields));
    }

    private static CalibrationCurve curve(Fields fields) {
        String method = fields.text("method");
        return switch (method) {
            case "platt" -> new CalibrationCurve.Platt(fields.number("slope"), fields.number("shiftDecibans"));
            case "isotonic" ->
                new CalibrationCurve.Isotonic(fields.each(
                        "knots",
                        knot -> new CalibrationCurve.Knot(knot.number("decibans"), knot.number("probability"))));
            default -> {
                fields.place().fault("method", "platt or isotonic, not '%s'".formatted(method));
                // Whatever else stands there belongs to a method that is not known.
                List.of("slope", "shiftDecibans", "knots").forEach(fields::raw);
                yield new CalibrationCurve.Platt(1, 0);
            }
        };
    }

    private static LocalDate day(Fields fields, String field) {
        String text = fields.text(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            fields.place().fault(field, "a day such as 2020-10-26, not '%s'".formatted(text));
            return LocalDate.EPOCH;
        }
    }

    private static Map<String, String> fingerprints(Fields fields) {
        Map<String, String> fingerprints = new HashMap<>();
        fields.raw("fingerprints")
                .properties()
                .forEach(entry ->
                        fingerprints.put(entry.getKey(), entry.getValue().asText()));
        return fingerprints;
    }
}
