package tocsin.scoring.edge.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CalibrationFit;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.UseCalibration.Found;

/** Reads what a backtest found of the probabilities from its result. */
public final class FoundCalibration {

    private FoundCalibration() {}

    /**
     * Reads it.
     *
     * @param result what the program printed
     * @param catalogueVersion the version that was measured
     * @return empty where the result says nothing of it, as those of earlier releases do
     */
    public static Optional<Found> read(String result, String method, int catalogueVersion) {
        try {
            JsonNode calibration = Wire.json().readTree(result).path("calibration");
            if (!calibration.isObject()) {
                return Optional.empty();
            }
            JsonNode fitted = fitted(calibration, method);
            return Optional.of(new Found(
                    calibration.path("outcomes").asInt(),
                    calibration.path("problems").asInt(),
                    fitted == null
                            ? null
                            : of(Wire.json().treeToValue(fitted.path("fit"), CalibrationFit.class), catalogueVersion),
                    fitted != null && fitted.path("better").asBoolean()));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static @Nullable JsonNode fitted(JsonNode calibration, String method) {
        for (JsonNode fitted : calibration.path("fits")) {
            if (fitted.path("method").asText().equals(method)) {
                return fitted;
            }
        }
        return null;
    }

    /** The program reads a version from a file and does not know its number. */
    private static CalibrationFit of(CalibrationFit fit, int catalogueVersion) {
        return new CalibrationFit(
                fit.curve(),
                fit.days(),
                fit.from(),
                fit.to(),
                fit.contentHash(),
                catalogueVersion,
                fit.leftOut(),
                fit.fingerprints());
    }
}
