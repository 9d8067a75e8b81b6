package tocsin.backtest.calibration;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tocsin.backtest.skill.Sample;
import tocsin.scoring.calibration.EnoughOutcomes;

/**
 * What came of the wish to calibrate.
 *
 * @param enough how much it takes
 * @param history what there is: problems with days
 * @param fits one a method; none where too little is there
 */
public record CalibrationAttempt(EnoughOutcomes enough, List<ReplayedDays> history, List<FittedCalibration> fits) {
    public CalibrationAttempt {
        history = List.copyOf(history);
        fits = List.copyOf(fits);
    }

    /** Fits by each method, if there is enough. */
    public static CalibrationAttempt of(
            EnoughOutcomes enough, Collection<Method> methods, Collection<ReplayedDays> judged) {
        List<ReplayedDays> history =
                judged.stream().filter(problem -> !problem.days().isEmpty()).toList();
        CalibrationAttempt known = new CalibrationAttempt(enough, history, List.of());
        return known.missing().isPresent()
                ? known
                : new CalibrationAttempt(
                        enough,
                        history,
                        methods.stream()
                                .map(method -> FittedCalibration.of(method, history))
                                .toList());
    }

    /** Onsets that replayed days lie before. */
    public int outcomes() {
        return history.stream().mapToInt(ReplayedDays::outcomes).sum();
    }

    /** Problems that had any. */
    public int problems() {
        return (int) history.stream().filter(problem -> problem.outcomes() > 0).count();
    }

    /** What is missing, "9 of 20 outcomes"; empty if nothing is. */
    public Optional<String> missing() {
        return enough.missing(outcomes(), problems());
    }

    /** How many days were replayed. */
    public int days() {
        return history.stream().mapToInt(problem -> problem.days().size()).sum();
    }

    /** The first of the days. */
    public LocalDate from() {
        return days(Comparator.naturalOrder());
    }

    /** The last of the days. */
    public LocalDate to() {
        return days(Comparator.reverseOrder());
    }

    private LocalDate days(Comparator<LocalDate> order) {
        return history.stream()
                .flatMap(problem -> problem.days().stream())
                .map(Sample::at)
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                .min(order)
                .orElseThrow(() -> new IllegalStateException("there are no days"));
    }
}
