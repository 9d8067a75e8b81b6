package tocsin.scoring.model.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.scoring.model.calibration.Calibration.Isotonic;
import tocsin.scoring.model.calibration.Calibration.Knot;
import tocsin.scoring.model.calibration.Calibration.Platt;

class CalibrationTest {

    private static final Isotonic CURVE =
            new Isotonic(List.of(new Knot(-20, .01), new Knot(-10, .05), new Knot(0, .45)));

    @Test
    void aLineOfSlopeOneAndNoShiftLeavesAProbabilityAsItIs() {
        assertThat(new Platt(1, 0).probability(-4.490932)).isCloseTo(.262295, within(1e-6));
    }

    @Test
    void aLineMovesTheLogOdds() {
        // .5 * 20 dB - 10 dB = 0 dB: even.
        assertThat(new Platt(.5, -10).probability(20)).isEqualTo(.5);
        // .5 * 0 dB - 10 dB = -10 dB: 1 to 10.
        assertThat(new Platt(.5, -10).probability(0)).isCloseTo(1 / 11.0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"-20, .01", "-10, .05", "0, .45", "-15, .03", "-5, .25", "-60, .01", "30, .45"})
    void betweenKnotsACurveIsStraightAndBeyondThemLevel(double logOdds, double probability) {
        assertThat(CURVE.probability(logOdds)).isCloseTo(probability, within(1e-12));
    }

    @Test
    void aSingleKnotSaysTheSameOfAllLogOdds() {
        assertThat(new Isotonic(List.of(new Knot(3, .2))).probability(-90)).isEqualTo(.2);
    }

    @Test
    void moreEvidenceNeverMeansLess() {
        for (Calibration calibration : List.of(CURVE, new Platt(.3, -4))) {
            double[] said = DoubleStream.iterate(-60, logOdds -> logOdds <= 60, logOdds -> logOdds + .25)
                    .map(calibration::probability)
                    .toArray();

            assertThat(said).isSorted();
        }
    }

    @Test
    void whatDoesNotRiseIsNoCalibration() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Platt(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Platt(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Isotonic(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Isotonic(List.of(new Knot(0, .2), new Knot(0, .3))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Isotonic(List.of(new Knot(0, .2), new Knot(1, .2))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Knot(0, 1));
    }
}
