package tocsin.backtest.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PooledFitTest {

    @Test
    void theLossIsTheLogarithmOfWhatWasGivenToWhatCame() {
        // prior 0 dB, evidence 10 dB at slope 1: P = 10/11
        History history = new History("p", 0, 1, List.of(new History.Day(10, true), new History.Day(10, false)));

        Losses losses = Losses.of(history, new Line(1, 0));

        assertThat(losses.logarithmic()).isCloseTo((Math.log(11.0 / 10) + Math.log(11)) / 2, within(1e-12));
        assertThat(losses.brier()).isCloseTo((1 / 121.0 + 100 / 121.0) / 2, within(1e-12));
    }

    @Test
    void theGradientIsThatOfTheLoss() {
        PooledFit.Penalised penalised =
                new PooledFit.Penalised(List.of(made("a", 1, .9, 1, 40), made("b", 2, .4, -1, 40)));
        double[] at = {Math.log(.7), .3, Math.log(.3), -.8, Math.log(.6), .2};

        double[] gradient = penalised.gradient(at);

        for (int i = 0; i < at.length; i++) {
            double step = 1e-6;
            double[] above = at.clone();
            double[] below = at.clone();
            above[i] += step;
            below[i] -= step;
            assertThat(gradient[i])
                    .as("parameter %d", i)
                    .isCloseTo((penalised.value(above) - penalised.value(below)) / (2 * step), within(1e-5));
        }
    }

    @Test
    void muchHistoryGivesTheLineThatMadeIt() {
        PooledFit fit = PooledFit.of(List.of(made("a", 3, .8, .5, 40_000), made("b", 4, .8, .5, 40_000)));

        assertThat(fit.line("a").slope()).isCloseTo(.8, within(.05));
        assertThat(fit.line("a").background()).isCloseTo(.5, within(.3));
    }

    @Test
    void aProblemWithoutHistoryHasTheCommonLineAndLittleHistoryStaysNearIt() {
        PooledFit fit = PooledFit.of(
                List.of(made("a", 5, .9, 0, 20_000), made("b", 6, .9, 0, 20_000), made("little", 7, .1, 0, 5)));

        assertThat(fit.line("none")).isEqualTo(fit.common());
        assertThat(fit.line("little").slope()).isCloseTo(fit.common().slope(), within(.25));
    }

    @Test
    void withoutAnyHistoryNothingMoves() {
        PooledFit fit = PooledFit.of(List.of(new History("p", -12, 1, List.of())));

        assertThat(fit.common().slope()).isCloseTo(.5, within(1e-6));
        assertThat(fit.common().background()).isCloseTo(0, within(1e-6));
    }

    @Test
    void aProblemIsTriedWithALineThatKnowsNothingOfIt() {
        History a = made("a", 8, .9, 0, 5_000);
        History b = made("b", 9, .3, 0, 5_000);

        Fit fit = Fit.of(List.of(a, b));

        assertThat(fit.trials().getFirst().line())
                .isEqualTo(PooledFit.of(List.of(b)).common());
    }

    /** Days whose outcomes this line gave, at a prior of -10 dB. */
    private static History made(String problem, long seed, double slope, double background, int days) {
        Random random = new Random(seed);
        List<History.Day> made = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            double evidence = 25 * random.nextDouble();
            double probability = 1 / (1 + Math.exp(-new Line(slope, background).nats(-10, evidence)));
            made.add(new History.Day(evidence, random.nextDouble() < probability));
        }
        return new History(problem, -10, 1, made);
    }
}
