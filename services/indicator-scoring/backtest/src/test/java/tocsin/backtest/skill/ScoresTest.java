package tocsin.backtest.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final double EXACT = 1e-12;

    @Test
    void theBrierScoreIsTheMeanSquaredError() {
        List<Sample> samples = List.of(sample(0.1, false), sample(0.4, true), sample(0.9, true), sample(0.2, false));

        // (0.01 + 0.36 + 0.01 + 0.04) / 4
        assertThat(Scores.brier(samples)).isCloseTo(0.105, within(EXACT));
        // 0.5 * 0.5
        assertThat(Scores.climatology(samples)).isCloseTo(0.25, within(EXACT));
    }

    @Test
    void theAurocCountsPairsInOrderAndTiesHalf() {
        List<Sample> samples = List.of(
                sample(0.9, true), sample(0.5, true), sample(0.5, false), sample(0.1, false), sample(0.7, false));

        // pairs: .9 beats all three; .5 beats .1, ties .5, loses to .7: 3 + 1 + 0.5 of 6
        assertThat(Scores.auroc(samples, Sample::probability)).isCloseTo(4.5 / 6, within(EXACT));
    }

    @Test
    void withoutBothOutcomesThereIsNoAuroc() {
        assertThat(Scores.auroc(List.of(sample(0.9, true)), Sample::probability))
                .isNull();
        assertThat(Scores.auroc(List.of(), Sample::probability)).isNull();
        assertThat(Scores.brier(List.of())).isNull();
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(Scores.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4);
        assertThat(Scores.median(List.of(9.0, 1.0, 4.0, 6.0))).isEqualTo(5);
        assertThat(Scores.median(List.of())).isNull();
    }

    @Test
    void reliabilityComparesWhatWasSaidWithWhatWasSeen() {
        List<Reliability> table = Reliability.table(
                List.of(sample(0.12, false), sample(0.18, true), sample(1.0, true), sample(0.2, false)));

        assertThat(table).hasSize(10);
        assertThat(table.get(1).n()).isEqualTo(2);
        assertThat(table.get(1).meanProbability()).isCloseTo(0.15, within(EXACT));
        assertThat(table.get(1).observed()).isEqualTo(0.5);
        assertThat(table.get(2).n()).isEqualTo(1);
        assertThat(table.get(9).n()).isEqualTo(1);
        assertThat(table.get(5).meanProbability()).isNull();
    }

    private static Sample sample(double probability, boolean follows) {
        return new Sample(Instant.EPOCH, 10 * Math.log10(probability / (1 - probability)), probability, follows);
    }
}
