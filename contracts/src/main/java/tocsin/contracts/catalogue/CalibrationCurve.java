package tocsin.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How log-odds become a probability. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CalibrationCurve.Platt.class, name = "platt"),
    @JsonSubTypes.Type(value = CalibrationCurve.Isotonic.class, name = "isotonic")
})
public sealed interface CalibrationCurve {
    /**
     * A line: the calibrated log-odds are slope times log-odds plus shift.
     *
     * @param slope above 0; below 1 where too much was claimed
     * @param shiftDecibans decibans
     */
    record Platt(double slope, double shiftDecibans) implements CalibrationCurve {}

    /**
     * Straight pieces between knots, level beyond the first and the last.
     *
     * @param knots rising in both
     */
    record Isotonic(List<Knot> knots) implements CalibrationCurve {
        public Isotonic {
            knots = List.copyOf(knots);
        }
    }

    /**
     * A point of the curve.
     *
     * @param decibans log-odds
     * @param probability what they mean, above 0 and below 1
     */
    record Knot(double decibans, double probability) {}
}
