package tocsin.scoring.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LevelRulesTest {
    private final LevelRules rules = LevelRules.STANDARD;

    @Test
    void aLevelIsReachedAtItsRaiseAndKeptDownToItsClear() {
        assertThat(rules.calledFor(Level.NORMAL, -6)).isEqualTo(Level.WATCH);
        assertThat(rules.calledFor(Level.NORMAL, -6.001)).isEqualTo(Level.NORMAL);
        assertThat(rules.calledFor(Level.WATCH, -8)).isEqualTo(Level.WATCH);
        assertThat(rules.calledFor(Level.WATCH, -8.001)).isEqualTo(Level.NORMAL);
    }

    @Test
    void levelsAreSkippedBothWays() {
        assertThat(rules.calledFor(Level.NORMAL, 7)).isEqualTo(Level.CRITICAL);
        assertThat(rules.calledFor(Level.CRITICAL, -7)).isEqualTo(Level.WATCH);
        assertThat(rules.calledFor(Level.CRITICAL, -20)).isEqualTo(Level.NORMAL);
    }

    @Test
    void thresholdsThatWouldFlapAreRefused() {
        assertThatThrownBy(() -> new Threshold(-6, -6))
                .isInstanceOf(InvalidItem.class)
                .hasMessageContaining("clear");
        assertThatThrownBy(() -> new LevelRules(new Threshold(-6, -8), new Threshold(-5, -7), new Threshold(6, 4)))
                .isInstanceOf(InvalidItem.class)
                .hasMessageContaining("levels.warning.clear");
    }
}
