package tocsin.backtest.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.backtest.skill.Reliability;
import tocsin.backtest.skill.Sample;
import tocsin.scoring.model.calibration.Calibration;
import tocsin.scoring.model.calibration.Calibration.Knot;

class FittedCalibrationTest {

    /** Log-odds that claim two and a half times what they know, and 4 dB too much. */
    private static double overconfident(double logOdds) {
        return Calibration.raw(.4 * logOdds - 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aLineFindsWhatOverconfidentLogOddsHaveMeant(long seed) {
        Calibration.Platt line = PlattFit.of(MadeHistory.problems(seed, 6, 1000, FittedCalibrationTest::overconfident));

        assertThat(line.slope()).isCloseTo(.4, within(.05));
        assertThat(line.shift()).isCloseTo(-4, within(.6));
    }

    /** The slope of outcomes on what was said is 1 where probabilities come true as often as they say. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void onFreshOutcomesTheReliabilitySlopeIsOneWithinATenth(long seed) {
        Calibration line = PlattFit.of(MadeHistory.problems(seed, 6, 1000, FittedCalibrationTest::overconfident));
        ReplayedDays fresh = MadeHistory.problem("fresh", 77 + seed, 10_000, FittedCalibrationTest::overconfident);

        assertThat(reliabilitySlope(fresh.days())).isCloseTo(.4, within(.1));
        assertThat(reliabilitySlope(fresh.read(line))).isCloseTo(1, within(.1));
    }

    /** A curve's ends rest on few days: there it is allowed to be farther off than a line. */
    @ParameterizedTest
    @CsvSource({"PLATT, .05", "ISOTONIC, .08"})
    void onFreshOutcomesWhatIsSaidComesTrueThatOften(Method method, double tolerance) {
        Calibration calibration = method.fit(MadeHistory.problems(9, 6, 2000, FittedCalibrationTest::overconfident));
        ReplayedDays fresh = MadeHistory.problem("fresh", 78, 20_000, FittedCalibrationTest::overconfident);

        List<Reliability> full = Reliability.table(fresh.read(calibration)).stream()
                .filter(bin -> bin.n() > 500)
                .toList();
        assertThat(full)
                .hasSizeGreaterThan(3)
                .allSatisfy(bin -> assertThat(bin.observed()).isCloseTo(bin.meanProbability(), within(tolerance)));
    }

    @Test
    void aCurveFollowsWhatNoLineCan() {
        // True in one of twenty below 0 dB, in three of five above: a step.
        DoubleUnaryOperator step = logOdds -> logOdds < 0 ? .05 : .6;
        List<ReplayedDays> history = MadeHistory.problems(11, 5, 2000, step);

        FittedCalibration line = FittedCalibration.of(Method.PLATT, history);
        FittedCalibration curve = FittedCalibration.of(Method.ISOTONIC, history);

        assertThat(curve.after().losses().logarithmic())
                .isLessThan(line.after().losses().logarithmic());
        assertThat(curve.calibration().probability(-12)).isCloseTo(.05, within(.03));
        assertThat(curve.calibration().probability(10)).isCloseTo(.6, within(.06));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void overconfidenceIsMendedOnProblemsLeftOut(Method method) {
        FittedCalibration fitted =
                FittedCalibration.of(method, MadeHistory.problems(12, 6, 500, FittedCalibrationTest::overconfident));

        assertThat(fitted.better()).isTrue();
        assertThat(fitted.trials())
                .hasSize(6)
                .allSatisfy(trial -> assertThat(trial.after().logarithmic())
                        .isLessThan(trial.before().logarithmic()));
    }

    @Test
    void whatIsCalibratedAlreadyIsNotMadeMuchWorse() {
        FittedCalibration fitted =
                FittedCalibration.of(Method.PLATT, MadeHistory.problems(13, 6, 500, Calibration::raw));

        assertThat(fitted.after().losses().logarithmic())
                .isCloseTo(fitted.before().losses().logarithmic(), within(.005));
    }

    /** One problem means by its log-odds the opposite of what the other means: neither knows the other. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void whatHelpsOnlyTheProblemsItWasFittedOnIsNotBetter(Method method) {
        FittedCalibration fitted = FittedCalibration.of(
                method,
                List.of(
                        MadeHistory.problem("rare", 14, 2000, _ -> .01),
                        MadeHistory.problem("common", 15, 2000, _ -> .95)));

        assertThat(fitted.better()).isFalse();
    }

    @Test
    void aTrialKnowsNothingOfItsProblem() {
        ReplayedDays a = MadeHistory.problem("a", 16, 400, FittedCalibrationTest::overconfident);
        ReplayedDays b = MadeHistory.problem("b", 17, 400, Calibration::raw);

        FittedCalibration fitted = FittedCalibration.of(Method.PLATT, List.of(a, b));

        FittedCalibration.Figures byTheOther = FittedCalibration.Figures.of(a.read(PlattFit.of(List.of(b))));
        assertThat(fitted.trials().getFirst().after()).isEqualTo(byTheOther.losses());
    }

    /** Why fewer than twenty outcomes are refused (docs/decisions/0009). */
    @Test
    void twentyOutcomesGiveTheSlopeToAThirdOfItselfAndNineDoNot() {
        assertThat(spreadOfSlope(9)).isGreaterThan(1 / 3.0);
        assertThat(spreadOfSlope(20)).isLessThan(1 / 3.0);
    }

    /** The standard deviation of the fitted slope over many histories of so many outcomes, in parts of the true slope. */
    private static double spreadOfSlope(int outcomes) {
        Random random = new Random(5);
        double[] slopes = IntStream.range(0, 150)
                .mapToDouble(
                        _ -> PlattFit.of(List.of(mostlyCalm(random, outcomes))).slope())
                .toArray();
        double mean = DoubleStream.of(slopes).average().orElseThrow();
        double variance = DoubleStream.of(slopes)
                .map(slope -> (slope - mean) * (slope - mean))
                .average()
                .orElseThrow();
        return Math.sqrt(variance) / .5;
    }

    /** Observations about -12 dB, one of seven up to 6 dB; the true slope is .5. */
    private static ReplayedDays mostlyCalm(Random random, int outcomes) {
        List<Sample> days = new ArrayList<>();
        int known = 0;
        while (known < outcomes) {
            double logOdds = random.nextDouble() < .85 ? -12 + random.nextGaussian() : -10 + 16 * random.nextDouble();
            boolean follows = random.nextDouble() < Calibration.raw(.5 * logOdds - 7);
            known += follows ? 1 : 0;
            days.add(day(logOdds, follows));
        }
        return new ReplayedDays("p", 1, outcomes, days);
    }

    @Test
    void theGradientIsThatOfTheLoss() {
        PlattFit fit = PlattFit.on(MadeHistory.problems(18, 2, 50, FittedCalibrationTest::overconfident));
        double[] at = {Math.log(.7), -.3};

        double[] gradient = fit.gradient(at);

        for (int i = 0; i < at.length; i++) {
            double[] above = at.clone();
            double[] below = at.clone();
            above[i] += 1e-6;
            below[i] -= 1e-6;
            assertThat(gradient[i]).isCloseTo((fit.loss(above) - fit.loss(below)) / 2e-6, within(1e-4));
        }
    }

    @Test
    void withoutDaysALineIsTheLogOddsAsTheyAre() {
        assertThat(PlattFit.of(List.of())).isEqualTo(new Calibration.Platt(1, 0));
    }

    @Test
    void whereNothingEverFollowedHalfAnObservationIsConceded() {
        // Two observations at -10 dB, none followed; two at 0 dB, both followed: .5 / (4 + 1) and 1 less that.
        Calibration.Isotonic curve =
                IsotonicFit.of(List.of(days(day(-10, false), day(-10, false), day(0, true), day(0, true))));

        assertThat(curve.knots()).containsExactly(new Knot(-10, .1), new Knot(0, .9));
    }

    @Test
    void ofLevelEndsTheKnotNearestTheMiddleStands() {
        Calibration.Isotonic curve = IsotonicFit.of(List.of(
                days(day(-20, false), day(-10, false), day(-5, true), day(-5, false), day(0, true), day(10, true))));

        // -20 and -10 are one block of zeros with its centre at -15, 0 and 10 one of ones with its centre at 5.
        assertThat(curve.knots()).extracting(Knot::logOdds).containsExactly(-15.0, -5.0, 5.0);
        assertThat(curve.probability(-5)).isEqualTo(.5);
    }

    private static double reliabilitySlope(List<Sample> days) {
        List<Sample> asLogOdds = days.stream()
                .map(day -> new Sample(
                        day.at(),
                        10 * Math.log10(day.probability() / (1 - day.probability())),
                        day.probability(),
                        day.onsetFollows()))
                .toList();
        return PlattFit.of(List.of(new ReplayedDays("p", 1, 1, asLogOdds))).slope();
    }

    private static ReplayedDays days(Sample... days) {
        return new ReplayedDays("p", 1, 1, List.of(days));
    }

    private static Sample day(double logOdds, boolean follows) {
        return new Sample(Instant.EPOCH, logOdds, Calibration.raw(logOdds), follows);
    }
}
