package tocsin.scoring.calibration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CalibrationItem;

/**
 * How much history a calibration takes. A curve has two parameters or more, and neighbouring days say nearly the same, so
 * that onsets are what counts, not days: twenty give a slope to within a third of itself, and five problems leave four to
 * fit on when one is left out.
 *
 * @param outcomes at least so many onsets that replayed days lie before
 * @param problems of at least so many problems
 */
public record EnoughOutcomes(int outcomes, int problems) {
    /** What holds unless the catalogue says otherwise. */
    public static final EnoughOutcomes USUAL = new EnoughOutcomes(20, 5);

    /** What a catalogue asks for. */
    public static EnoughOutcomes of(@Nullable CalibrationItem item) {
        return item == null ? USUAL : new EnoughOutcomes(item.minimumOutcomes(), item.minimumProblems());
    }

    /** What is missing, "9 of 20 outcomes"; empty if nothing is. */
    public Optional<String> missing(int known, int ofProblems) {
        if (known < outcomes) {
            return Optional.of("%d of %d outcomes".formatted(known, outcomes));
        }
        return ofProblems < problems
                ? Optional.of("outcomes of %d of %d problems".formatted(ofProblems, problems))
                : Optional.empty();
    }
}
