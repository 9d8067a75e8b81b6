package tocsin.scoring.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.scoring.model.board.Samples.NOON;
import static tocsin.scoring.model.board.Samples.receive;
import static tocsin.scoring.model.board.Samples.report;
import static tocsin.scoring.model.board.Samples.transitions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.warning.Transition;

/** An outage never looks like calm, nor like alarm. */
class BlindnessTest {
    private final LiveFold fold = Samples.live(Samples.catalogue());

    @Test
    void aRequiredFeedSilentForLongerThanAllowedBlindsTheProblem() {
        List<Transition> told = transitions(fold.tick(0, NOON.plus(Duration.ofDays(3)), Map.of()));

        assertThat(told).singleElement().satisfies(update -> {
            assertThat(update.kind()).isEqualTo(Transition.Kind.UPDATE);
            assertThat(update.at()).isEqualTo(NOON.plus(Duration.ofDays(2)).plusSeconds(1));
            assertThat(update.reason()).isEqualTo("BLIND: wire silent for longer than 2 days");
            assertThat(update.assessment().standing().blind()).isNotNull();
        });
    }

    @Test
    void whileBlindTheLevelMayRiseButNeverFalls() {
        Instant blind = NOON.plus(Duration.ofDays(3));
        fold.tick(0, blind, Map.of());

        assertThat(receive(fold, report("a", blind)))
                .extracting(Transition::kind)
                .containsExactly(Transition.Kind.RAISE);
        assertThat(transitions(fold.tick(0, blind.plus(Duration.ofDays(60)), Map.of())))
                .isEmpty();
        assertThat(fold.standing("offensive").level()).isEqualTo(Level.WATCH);
        assertThat(fold.assess("offensive", blind).nextCrossing()).isNull();
    }

    @Test
    void whenTheFeedIsHeardAgainWhatWasHeldBackHappens() {
        Instant blind = NOON.plus(Duration.ofDays(3));
        fold.tick(0, blind, Map.of());
        receive(fold, report("a", blind));
        Instant heard = blind.plus(Duration.ofDays(60));

        assertThat(transitions(fold.tick(0, heard, Map.of("wire", heard))))
                .singleElement()
                .satisfies(clear -> {
                    assertThat(clear.kind()).isEqualTo(Transition.Kind.CLEAR);
                    assertThat(clear.reason()).endsWith("no longer BLIND");
                });
    }

    @Test
    void theBoardIsBlindWhileItsOwnPipelineIsSilent() {
        List<Transition> silent = transitions(fold.pipelineSilent(NOON.plusSeconds(60)));
        LiveFold reloaded = new LiveFold(
                Samples.catalogue(),
                new Kept(
                        fold.state(),
                        fold.board().evidence(),
                        List.of(),
                        fold.board().rulings()),
                1);
        List<Transition> again = transitions(reloaded.tick(0, NOON.plusSeconds(90), Map.of()));

        assertThat(silent).extracting(Transition::kind).containsExactly(Transition.Kind.UPDATE);
        assertThat(Objects.requireNonNull(
                                silent.getFirst().assessment().standing().blind())
                        .reason())
                .startsWith("own pipeline silent");
        assertThat(again).extracting(Transition::reason).containsExactly("no longer BLIND");
    }

    @Test
    void anArchiveThatCoversADaySpeaksForItWithoutARow() {
        ExerciseFold exercise = new ExerciseFold(Samples.catalogue(), Kept.NOTHING);
        Instant end = NOON.plus(Duration.ofDays(30));
        exercise.feedOpened("archive", NOON, end, List.of("wire", "radio"), List.of());
        exercise.receive(report("a", NOON));

        List<Transition> told = transitions(exercise.receive(report("b", end)).evaluations());

        assertThat(told).extracting(Transition::kind).containsExactly(Transition.Kind.RAISE, Transition.Kind.CLEAR);
    }

    @Test
    void anExerciseMissesOnlyWhatItWasFedWith() {
        ExerciseFold exercise = new ExerciseFold(Samples.catalogue(), Kept.NOTHING);
        Instant end = NOON.plus(Duration.ofDays(30));
        exercise.feedOpened("archive", NOON, NOON.plus(Duration.ofDays(3)), List.of("radio"), List.of());
        exercise.receive(report("a", NOON));
        List<Transition> withoutTheWire =
                transitions(exercise.receive(report("b", end)).evaluations());

        exercise.feedOpened("wire", end, end.plus(Duration.ofDays(1)), List.of("wire"), List.of());
        List<Transition> withTheWire = transitions(
                exercise.receive(report("c", end.plus(Duration.ofDays(9)))).evaluations());

        assertThat(withoutTheWire).extracting(Transition::reason).noneMatch(reason -> reason.contains("BLIND"));
        assertThat(withTheWire)
                .extracting(Transition::reason)
                .anyMatch(reason -> reason.contains("BLIND: wire silent for longer than 2 days"));
    }
}
