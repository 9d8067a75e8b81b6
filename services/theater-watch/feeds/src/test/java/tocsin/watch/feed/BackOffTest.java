package tocsin.watch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofSeconds(30), Duration.ofHours(1));

    @Test
    void thePauseDoublesWithEachFailure() {
        assertThat(backOff.after(1, 1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backOff.after(2, 1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(backOff.after(4, 1)).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void thePauseHasALongest() {
        assertThat(backOff.after(1_000, 1)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void halfOfThePauseIsLeftToChance() {
        assertThat(backOff.after(1, 0)).isEqualTo(Duration.ofSeconds(15));
        assertThat(backOff.after(1, 0.5)).isEqualTo(Duration.ofMillis(22_500));
    }
}
