package tocsin.scoring.calibration;

import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.calibration.Calibration;

/** Whether a problem's probability is calibrated. */
public sealed interface CalibrationState {

    /** The probability to be told for log-odds (decibans), 0..1. */
    double probability(double logOdds);

    /** How many outcomes it was calibrated on; absent where it was not. */
    @Nullable
    Integer outcomes();

    /** The same for a reader: "calibrated on 23 outcomes (catalogue version 4)". */
    String text();

    /**
     * It is.
     *
     * @param catalogueVersion the version that was replayed, where it had one
     */
    record Calibrated(
            Calibration calibration,
            Integer outcomes,
            @Nullable Integer catalogueVersion) implements CalibrationState {

        @Override
        public double probability(double logOdds) {
            return calibration.probability(logOdds);
        }

        @Override
        public String text() {
            return "calibrated on %d outcomes".formatted(outcomes)
                    + (catalogueVersion == null ? "" : " (catalogue version %d)".formatted(catalogueVersion));
        }
    }

    /**
     * It is not: log-odds are told as they are.
     *
     * @param reason why not; empty where nothing is known
     */
    record Uncalibrated(String reason) implements CalibrationState {

        @Override
        public double probability(double logOdds) {
            return Calibration.raw(logOdds);
        }

        @Override
        public @Nullable Integer outcomes() {
            return null;
        }

        @Override
        public String text() {
            return reason.isEmpty() ? "uncalibrated" : "uncalibrated (%s)".formatted(reason);
        }
    }
}
