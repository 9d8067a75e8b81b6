package tocsin.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void theFirstDeathWaitsHalfASecondAndEachNextTwiceAsLong() {
        BackOff first = BackOff.fresh().afterDeath(Duration.ofSeconds(1));
        BackOff third = first.afterDeath(Duration.ofSeconds(1)).afterDeath(Duration.ofSeconds(1));

        assertThat(first.pause()).isEqualTo(Duration.ofMillis(500));
        assertThat(third.pause()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void noPauseIsLongerThanHalfAMinute() {
        BackOff backOff = new BackOff(1_000);

        assertThat(backOff.pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aPartThatWasWellForAMinuteStartsAfreshAtOnce() {
        BackOff backOff = new BackOff(9).afterDeath(Duration.ofMinutes(1));

        assertThat(backOff.pause()).isEqualTo(Duration.ofMillis(500));
    }
}
