package tocsin.scoring.model.catalogue;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each grade is worth, 0..1; a report counts by the product of its two grades. */
public record Grades(Map<Reliability, Double> reliability, Map<Credibility, Double> credibility) {
    public static final Grades STANDARD = new Grades(
            Map.of(
                    Reliability.A, 1.0,
                    Reliability.B, .8,
                    Reliability.C, .6,
                    Reliability.D, .4,
                    Reliability.E, .1,
                    Reliability.F, .5),
            Map.of(
                    Credibility.ONE, 1.0,
                    Credibility.TWO, .8,
                    Credibility.THREE, .6,
                    Credibility.FOUR, .4,
                    Credibility.FIVE, .1,
                    Credibility.SIX, .5));

    public Grades {
        reliability = Collections.unmodifiableMap(new EnumMap<>(reliability));
        credibility = Collections.unmodifiableMap(new EnumMap<>(credibility));
        for (Reliability grade : Reliability.values()) {
            requireFraction(reliability.get(grade), "reliability." + grade);
        }
        for (Credibility grade : Credibility.values()) {
            requireFraction(credibility.get(grade), "credibility." + grade.digit());
        }
    }

    /** The weight q of a report, 0..1. */
    public double weight(Reliability source, Credibility information) {
        return worth(reliability, source) * worth(credibility, information);
    }

    private static <G> double worth(Map<G, Double> worths, G grade) {
        Double worth = worths.get(grade);
        if (worth == null) {
            throw new IllegalStateException("grade without a worth: " + grade);
        }
        return worth;
    }

    private static void requireFraction(@Nullable Double worth, String field) {
        InvalidItem.unless(worth != null && worth >= 0 && worth <= 1, "", "grades." + field, "a number from 0 to 1");
    }
}
