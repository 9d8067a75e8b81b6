package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.Assessment;
import tocsin.notification.Alerts;
import tocsin.notification.subscription.Language;

class GaugeTest {
    private static final Words ENGLISH = Words.of(Language.ENGLISH, ZoneOffset.UTC);

    @Test
    void evenOddsStandInTheMiddleAndLogOddsAreEvenlySpaced() {
        assertThat(gauge(.5, null).now()).isEqualTo(.5, within(1e-9));
        assertThat(gauge(10 / 11.0, null).now() - .5)
                .isEqualTo(.5 - gauge(1 / 11.0, null).now(), within(1e-9));
    }

    @Test
    void whatIsBeyondAnEndStandsThere() {
        assertThat(gauge(0, null).now()).isZero();
        assertThat(gauge(1, null).now()).isEqualTo(1, within(1e-9));
    }

    @Test
    void theTrendSaysWhereItStoodADayBefore() {
        // Log-odds 0 now and 10 dB less before: odds of 1 to 10.
        Gauge gauge = gauge(.5, 10.0);

        assertThat(gauge.before().orElseThrow()).isEqualTo(gauge(1 / 11.0, null).now(), within(1e-9));
        assertThat(gauge.text())
                .isEqualTo("Probability 50 % (x), level WATCH, on a scale from 1 % to 99 %; the ring: 24 hours before");
    }

    @Test
    void aTrendOfRawLogOddsIsNotShownBesideACalibratedProbability() {
        assertThat(Gauge.of(Alerts.calibrated(), ENGLISH).before()).isEmpty();
    }

    @Test
    void theLabelsFillTheScale() {
        List<Gauge.Tick> ticks = gauge(.5, null).ticks();

        assertThat(ticks)
                .extracting(Gauge.Tick::label)
                .containsExactly("1 %", "5 %", "20 %", "50 %", "80 %", "95 %", "99 %");
        assertThat(ticks.stream()
                        .mapToDouble(tick -> Double.parseDouble(tick.width()))
                        .sum())
                .isEqualTo(100, within(.5));
    }

    private static Gauge gauge(double probability, @Nullable Double trend) {
        Alert raise = Alerts.raise();
        Assessment raw = raise.assessment();
        Assessment assessment = new Assessment(
                raw.board(),
                raw.problem(),
                raw.title(),
                raw.theaters(),
                raw.catalogueVersion(),
                raw.at(),
                raw.level(),
                raw.levelSince(),
                probability,
                "x",
                false,
                0,
                trend,
                raw.blind(),
                raw.nextCrossing(),
                raw.contributions(),
                raw.calibration());
        return Gauge.of(
                new Alert(
                        raise.id(),
                        raise.board(),
                        raise.exercise(),
                        raise.problem(),
                        raise.problemTitle(),
                        raise.theaters(),
                        raise.number(),
                        raise.kind(),
                        raise.fromLevel(),
                        raise.toLevel(),
                        raise.at(),
                        raise.reason(),
                        assessment),
                ENGLISH);
    }
}
