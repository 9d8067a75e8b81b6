package tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgingTest {
    private static final Outcome MISSED = new Outcome.Missed("the receiver answered 500");

    @Test
    void theWaitsAreThoseOfTheStandard() {
        List<Duration> waits = IntStream.range(1, 10)
                .mapToObj(made -> RetrySchedule.STANDARD.after(made, 0).orElseThrow())
                .toList();

        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(RetrySchedule.STANDARD.after(10, 0)).isEmpty();
    }

    @Test
    void jitterStretchesAWaitByATenthAtMost() {
        assertThat(RetrySchedule.STANDARD.after(2, 1)).contains(Duration.ofSeconds(330));
        assertThat(RetrySchedule.STANDARD.after(2, 0.5)).contains(Duration.ofSeconds(315));
    }

    @Test
    void whatArrivedIsDelivered() {
        assertThat(judge(new Outcome.Arrived(), 3)).isEqualTo(new Verdict.Delivered());
    }

    @Test
    void whatMissedIsTriedAgainUntilTheScheduleEnds() {
        assertThat(judge(MISSED, 1))
                .isEqualTo(new Verdict.TryAgain(Duration.ofSeconds(5), "the receiver answered 500"));
        assertThat(judge(MISSED, 10))
                .isEqualTo(new Verdict.GivenUp("the receiver answered 500; that was the last attempt"));
    }

    @Test
    void aReceiverThatAsksForPatienceIsNotTriedBefore() {
        Outcome busy = new Outcome.Deferred("the receiver answered 429", Duration.ofMinutes(2));

        assertThat(judge(busy, 1)).isEqualTo(new Verdict.TryAgain(Duration.ofMinutes(2), "the receiver answered 429"));
        assertThat(judge(busy, 2)).isEqualTo(new Verdict.TryAgain(Duration.ofMinutes(5), "the receiver answered 429"));
    }

    @Test
    void nobodyIsWaitedForLongerThanADay() {
        Outcome never = new Outcome.Deferred("the receiver answered 429", Duration.ofDays(400));

        assertThat(judge(never, 1)).isEqualTo(new Verdict.TryAgain(Duration.ofHours(24), "the receiver answered 429"));
    }

    @Test
    void aReceiverThatIsGoneClosesItsChannel() {
        assertThat(judge(new Outcome.Gone("the receiver answered 410 (gone)"), 1))
                .isEqualTo(new Verdict.ChannelClosed("the receiver answered 410 (gone)"));
    }

    @Test
    void whatLosesItsUseBeforeTheNextAttemptIsGivenUp() {
        Verdict verdict = Judging.judge(MISSED, 2, RetrySchedule.STANDARD, Optional.of(Duration.ofMinutes(4)), 0);

        assertThat(verdict).isInstanceOf(Verdict.GivenUp.class);
    }

    @Test
    void aScheduleHasAtLeastOneWait() {
        assertThatThrownBy(() -> new RetrySchedule(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void retryAfterIsReadAsSecondsAndAsADate() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(RetryAfter.parse("120", now)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Thu, 1 Jan 2026 00:01:00 GMT", now)).contains(Duration.ofMinutes(1));
        assertThat(RetryAfter.parse("Wed, 31 Dec 2025 00:01:00 GMT", now)).contains(Duration.ZERO);
        assertThat(RetryAfter.parse("soon", now)).isEmpty();
        assertThat(RetryAfter.parse("-5", now)).isEmpty();
    }

    private static Verdict judge(Outcome outcome, int made) {
        return Judging.judge(outcome, made, RetrySchedule.STANDARD, Optional.empty(), 0);
    }
}
