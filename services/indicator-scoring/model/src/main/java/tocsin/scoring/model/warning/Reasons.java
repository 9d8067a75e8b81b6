package tocsin.scoring.model.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.catalogue.LevelRules;

/** The sentence that a transition carries. */
final class Reasons {
    private Reasons() {}

    static String of(
            LevelRules rules,
            Standing before,
            Level to,
            Leveling.Reading reading,
            Cause cause,
            @Nullable String blind) {
        List<String> sentences = new ArrayList<>();
        if (to.above(before.level())) {
            sentences.add(decibans(reading.logOdds()) + " reached " + to + " (raised at " + decibans(rules.raise(to))
                    + ")" + because(cause, true));
        }
        if (to.below(before.level())) {
            sentences.add(decibans(reading.logOdds()) + " fell below " + before.level() + " (cleared below "
                    + decibans(rules.clear(before.level())) + ")"
                    + because(cause, Leveling.takenBack(rules, before.level(), reading, cause)));
        }
        if (blind != null && before.blind() == null) {
            sentences.add("BLIND: " + blind);
        }
        if (blind == null && before.blind() != null) {
            sentences.add("no longer BLIND");
        }
        return String.join("; ", sentences);
    }

    private static String because(Cause cause, boolean decisive) {
        if (!decisive) {
            return "";
        }
        return switch (cause) {
            case Cause.Passing() -> "";
            case Cause.Correction(double takenOut) ->
                takenOut > 0
                        ? ", because evidence worth " + decibans(takenOut) + " was taken back"
                        : ", because evidence was corrected";
            case Cause.NewCatalogue(int version) -> ", because catalogue version " + version + " holds";
        };
    }

    private static String decibans(double value) {
        return String.format(Locale.ROOT, "%.1f dB", value);
    }
}
