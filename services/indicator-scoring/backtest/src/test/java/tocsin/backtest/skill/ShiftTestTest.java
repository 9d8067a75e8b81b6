package tocsin.backtest.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Level;

class ShiftTestTest {
    private static final double EXACT = 1e-12;

    @Test
    void oneRaiseThatHitsIsAsLikelyAsItsWindowIsLong() {
        Judged judged =
                new Made().moves(45, 6, Level.WATCH, -5).onset(50, null, null).judged();

        // the window holds days 40 to 49: of 99 shifts nine others put the raise into it
        assertThat(ShiftTest.of(List.of(judged))).isCloseTo(10 / 100.0, within(EXACT));
    }

    @Test
    void raisesRunOverTheEndAndComeInAtTheBeginning() {
        Judged judged =
                new Made().moves(98, 0, Level.WATCH, -5).onset(5, null, null).judged();

        // nothing observed: every shift does as well
        assertThat(ShiftTest.of(List.of(judged))).isEqualTo(1);
    }

    @Test
    void allProblemsMoveTogether() {
        Judged hits =
                new Made().moves(45, 6, Level.WATCH, -5).onset(50, null, null).judged();
        Judged alsoHits =
                new Made().moves(75, 6, Level.WATCH, -5).onset(80, null, null).judged();

        // both hit at shift 0 and at the nine shifts from -5 to +4 that keep each within its window
        assertThat(ShiftTest.of(List.of(hits, alsoHits))).isCloseTo(10 / 100.0, within(EXACT));
    }

    @Test
    void withoutAnOnsetThereIsNothingToTest() {
        assertThat(ShiftTest.of(List.of(new Made().moves(45, 6, Level.WATCH, -5).judged())))
                .isNull();
    }
}
