package tocsin.backtest.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.scoring.calibration.EnoughOutcomes;

class CalibrationAttemptTest {

    @Test
    void withTooFewOutcomesNothingIsFittedAndItSaysHowManyThereAre() {
        CalibrationAttempt attempt = CalibrationAttempt.of(
                EnoughOutcomes.USUAL, List.of(Method.PLATT), List.of(known("a", 5), known("b", 4), known("c", 0)));

        assertThat(attempt.fits()).isEmpty();
        assertThat(attempt.outcomes()).isEqualTo(9);
        assertThat(attempt.problems()).isEqualTo(2);
        assertThat(attempt.missing()).contains("9 of 20 outcomes");
    }

    @Test
    void manyOutcomesOfFewProblemsAreTooFewProblems() {
        CalibrationAttempt attempt = CalibrationAttempt.of(
                EnoughOutcomes.USUAL, List.of(Method.PLATT), List.of(known("a", 30), known("b", 30)));

        assertThat(attempt.fits()).isEmpty();
        assertThat(attempt.missing()).contains("outcomes of 2 of 5 problems");
    }

    @Test
    void withEnoughEachMethodIsFittedOnTheProblemsThatHaveDays() {
        CalibrationAttempt attempt = CalibrationAttempt.of(
                new EnoughOutcomes(10, 2),
                List.of(Method.PLATT, Method.ISOTONIC),
                List.of(known("a", 5), known("b", 5), new ReplayedDays("never covered", 1, 0, List.of())));

        assertThat(attempt.fits()).extracting(FittedCalibration::method).containsExactly(Method.PLATT, Method.ISOTONIC);
        assertThat(attempt.history()).extracting(ReplayedDays::problem).containsExactly("a", "b");
        assertThat(attempt.days()).isEqualTo(200);
        assertThat(attempt.from()).isEqualTo(LocalDate.parse("2015-01-01"));
        assertThat(attempt.to()).isEqualTo(LocalDate.parse("2015-04-10"));
    }

    private static ReplayedDays known(String id, int outcomes) {
        ReplayedDays made = MadeHistory.problem(id, id.hashCode(), 100, _ -> .2);
        return new ReplayedDays(id, 1, outcomes, made.days());
    }
}
