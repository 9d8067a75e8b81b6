package tocsin.notification.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.WarningLevel;

class HoldsTest {
    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-02T00:00:00Z");
    private static final Transition IDLIB =
            new Transition("live", "idlib-offensive", List.of("nw-syria"), WarningLevel.WARNING);

    @Test
    void aSilenceHoldsFromItsStartUntilJustBeforeItsEnd() {
        Silence silence = silence(List.of("idlib-offensive"), List.of(), WarningLevel.WARNING);

        assertThat(held(silence, FROM.minusMillis(1))).isFalse();
        assertThat(held(silence, FROM)).isTrue();
        assertThat(held(silence, UNTIL.minusMillis(1))).isTrue();
        assertThat(held(silence, UNTIL)).isFalse();
    }

    @Test
    void aSilenceHoldsWhatItNamesAndNothingElse() {
        assertThat(held(silence(List.of("other"), List.of(), WarningLevel.CRITICAL), FROM))
                .isFalse();
        assertThat(held(silence(List.of(), List.of("nw-syria", "libya"), WarningLevel.CRITICAL), FROM))
                .isTrue();
        assertThat(held(silence(List.of(), List.of("libya"), WarningLevel.CRITICAL), FROM))
                .isFalse();
        assertThat(held(silence(List.of("idlib-offensive"), List.of("libya"), WarningLevel.CRITICAL), FROM))
                .isFalse();
        assertThat(held(silence(List.of("idlib-offensive"), List.of(), WarningLevel.WATCH), FROM))
                .as("it rises higher than what was silenced")
                .isFalse();
    }

    @Test
    void anExerciseIsNotSilencedWithTheLiveBoard() {
        Transition drill =
                new Transition("01JD8W5T9N3V6Q2R4X7Z0A1B2C", IDLIB.problem(), IDLIB.theaters(), IDLIB.toLevel());

        assertThat(holds(silence(List.of("idlib-offensive"), List.of(), WarningLevel.CRITICAL), FROM)
                        .because(drill))
                .isEmpty();
    }

    @Test
    void whatHoldsSaysWhoWhyAndUntilWhen() {
        assertThat(holds(silence(List.of("idlib-offensive"), List.of(), WarningLevel.WARNING), FROM)
                        .because(IDLIB))
                .contains("Held back until 2 March 2026, 00:00 UTC by a silence of officer: known convoy");
    }

    @Test
    void aPartIsHeldWhileTheWholeStandsHighOnItsOwnBoard() {
        Inhibition rule = new Inhibition(
                UUID.randomUUID(),
                "whole",
                WarningLevel.CRITICAL,
                List.of("idlib-offensive"),
                WarningLevel.WARNING,
                "analyst",
                "it is a part");
        Holds holds = new Holds(
                List.of(), FROM, List.of(rule), Map.of(new Holds.Place("drill", "whole"), WarningLevel.CRITICAL));
        assertThat(holds.because(IDLIB)).as("only the drill's is critical").isEmpty();

        holds.see(new Transition("live", "whole", List.of(), WarningLevel.CRITICAL));
        assertThat(holds.because(IDLIB)).contains("Held back while whole stands at CRITICAL: it is a part");
        assertThat(holds.because(new Transition("live", "idlib-offensive", List.of(), WarningLevel.CRITICAL)))
                .as("a part that is critical itself is told")
                .isEmpty();
        assertThat(holds.because(new Transition("live", "whole", List.of(), WarningLevel.WARNING)))
                .as("nothing holds the whole")
                .isEmpty();

        holds.see(new Transition("live", "whole", List.of(), WarningLevel.WARNING));
        assertThat(holds.because(IDLIB)).isEmpty();
    }

    @Test
    void nothingIsToldWhereAllIsAsItWasTold() {
        LetGo.Standing watch = new LetGo.Standing(WarningLevel.WATCH, null);
        LetGo.Standing blind = new LetGo.Standing(WarningLevel.WATCH, "a feed is silent");

        assertThat(LetGo.between(watch, watch)).isEqualTo(LetGo.NOTHING_TO_TELL);
        assertThat(LetGo.between(LetGo.Standing.NEVER_TOLD, new LetGo.Standing(WarningLevel.NORMAL, null)))
                .isEqualTo(LetGo.NOTHING_TO_TELL);
        assertThat(LetGo.between(LetGo.Standing.NEVER_TOLD, watch)).isEqualTo(LetGo.SEND_THE_NEWEST);
        assertThat(LetGo.between(watch, blind)).isEqualTo(LetGo.SEND_THE_NEWEST);
        assertThat(LetGo.between(watch, LetGo.Standing.NEVER_TOLD)).isEqualTo(LetGo.SEND_THE_NEWEST);
    }

    private static boolean held(Silence silence, Instant at) {
        return holds(silence, at).because(IDLIB).isPresent();
    }

    private static Holds holds(Silence silence, Instant at) {
        return new Holds(List.of(silence), at, List.of(), Map.of());
    }

    private static Silence silence(List<String> problems, List<String> theaters, WarningLevel upTo) {
        return new Silence(
                UUID.randomUUID(),
                Silence.Kind.SILENCE,
                "live",
                problems,
                theaters,
                upTo,
                FROM,
                UNTIL,
                "officer",
                "known convoy");
    }
}
