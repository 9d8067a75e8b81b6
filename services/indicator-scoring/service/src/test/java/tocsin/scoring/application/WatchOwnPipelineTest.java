package tocsin.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchOwnPipelineTest {

    private static final Instant THROUGH = Instant.parse("2026-01-05T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final WatchOwnPipeline watch = new WatchOwnPipeline(nanos::get);

    @Test
    void aMinuteWithoutATickIsSilenceSinceTheLastOne() {
        watch.own();
        watch.ticked(THROUGH);

        pass(Duration.ofSeconds(60));

        assertThat(watch.silence()).contains(new WatchOwnPipeline.Silence(THROUGH));
    }

    @Test
    void lessThanAMinuteIsNot() {
        watch.own();
        watch.ticked(THROUGH);

        pass(Duration.ofSeconds(59));

        assertThat(watch.silence()).isEmpty();
    }

    @Test
    void aTickThatMovesNothingIsSilenceToo() {
        watch.own();
        watch.ticked(THROUGH);
        pass(Duration.ofSeconds(59));

        watch.ticked(THROUGH);
        pass(Duration.ofSeconds(1));

        assertThat(watch.silence()).isPresent();
    }

    @Test
    void silenceIsToldOnceUntilTicksComeAgain() {
        watch.own();
        pass(Duration.ofSeconds(60));
        assertThat(watch.silence()).isPresent();
        assertThat(watch.silence()).isEmpty();

        watch.ticked(THROUGH);
        pass(Duration.ofSeconds(60));

        assertThat(watch.silence()).isPresent();
    }

    @Test
    void whoDoesNotOwnTheLiveBoardSaysNothing() {
        watch.own();
        watch.disown();

        pass(Duration.ofMinutes(5));

        assertThat(watch.silence()).isEmpty();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
