package tocsin.scoring.catalogue.yaml;

import java.util.ArrayList;
import java.util.List;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.ProblemItem.CouplingItem;
import tocsin.contracts.catalogue.ProblemItem.Levels;
import tocsin.contracts.catalogue.ProblemItem.RequiredFeed;
import tocsin.contracts.catalogue.ProblemItem.Threshold;

/** Reads a warning problem; what is left out gets the defaults of the warning specification, section 1. */
final class ProblemReading {

    private ProblemReading() {}

    /**
     * Reads it.
     *
     * @param own the indicators that stand in its file; it lists others with {@code alsoUses}
     */
    static ProblemItem read(Fields fields, List<String> own) {
        List<String> indicators = new ArrayList<>(own);
        indicators.addAll(fields.texts("alsoUses"));
        return new ProblemItem(
                fields.text("id"),
                fields.text("title"),
                fields.text("statement"),
                fields.texts("theaters"),
                fields.number("horizonDays"),
                fields.number("priorDecibans"),
                fields.number("slope", .5),
                fields.truth("fitted", false),
                fields.number("backgroundDecibans", 0),
                fields.inside("levels", ProblemReading::levels),
                fields.number("holdHours", 24),
                fields.each("requiredFeeds", ProblemReading::requiredFeed),
                indicators,
                fields.each("couplings", ProblemReading::coupling));
    }

    private static Levels levels(Fields fields) {
        return new Levels(
                threshold(fields, "watch", -6, -8),
                threshold(fields, "warning", -1, -3),
                threshold(fields, "critical", 6, 4));
    }

    private static Threshold threshold(Fields levels, String level, double raise, double clear) {
        return levels.inside(
                level, fields -> new Threshold(fields.number("raise", raise), fields.number("clear", clear)));
    }

    private static RequiredFeed requiredFeed(Fields fields) {
        return new RequiredFeed(fields.text("source"), fields.number("allowanceHours"));
    }

    private static CouplingItem coupling(Fields fields) {
        return new CouplingItem(
                fields.text("problem"),
                fields.number("decibans"),
                fields.number("saturation"),
                fields.number("delayHours"),
                fields.text("reason"));
    }
}
