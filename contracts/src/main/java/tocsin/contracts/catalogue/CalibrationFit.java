package tocsin.contracts.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A curve with what it was fitted on.
 *
 * @param curve what log-odds mean
 * @param days how many replayed days
 * @param from the first of them
 * @param to the last
 * @param contentHash of the catalogue that was replayed
 * @param catalogueVersion its version, where it had one
 * @param leftOut how it did on problems that were left out of the fit
 * @param fingerprints per problem that it was fitted on: of what the problem's log-odds were computed from
 */
public record CalibrationFit(
        CalibrationCurve curve,
        int days,
        LocalDate from,
        LocalDate to,
        String contentHash,
        @Nullable Integer catalogueVersion,
        LeftOut leftOut,
        Map<String, String> fingerprints) {
    public CalibrationFit {
        Objects.requireNonNull(curve, "curve");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(leftOut, "leftOut");
        fingerprints = Map.copyOf(fingerprints);
    }

    /**
     * Losses on average over the days, each problem judged by a curve fitted on all others.
     *
     * @param logLossBefore logarithmic loss of the log-odds as they are
     * @param logLossAfter the same, calibrated
     * @param brierBefore Brier score of the log-odds as they are
     * @param brierAfter the same, calibrated
     */
    public record LeftOut(double logLossBefore, double logLossAfter, double brierBefore, double brierAfter) {}
}
