package tocsin.scoring.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.scoring.model.board.Samples.NOON;
import static tocsin.scoring.model.board.Samples.receive;
import static tocsin.scoring.model.board.Samples.report;
import static tocsin.scoring.model.board.Samples.retraction;
import static tocsin.scoring.model.board.Samples.transitions;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.warning.Transition;

class ExerciseFoldTest {
    private final ExerciseFold fold = new ExerciseFold(Samples.catalogue(1, 24), Kept.NOTHING);

    @BeforeEach
    void aFeedIsOpen() {
        fold.feedOpened("archive", NOON, NOON.plus(Duration.ofDays(90)), List.of("wire"), List.of());
    }

    @Test
    void reportsOfOneStampAreLookedAtTogetherWhenALaterOneComes() {
        assertThat(receive(fold, report("a", NOON))).isEmpty();
        assertThat(receive(fold, report("b", NOON))).isEmpty();

        assertThat(receive(fold, report("c", NOON.plusSeconds(1))))
                .singleElement()
                .satisfies(raise -> {
                    assertThat(raise.at()).isEqualTo(NOON);
                    assertThat(raise.to()).isEqualTo(Level.WARNING);
                });
    }

    @Test
    void theEndOfTheFeedHasTheLastStampLookedAt() {
        receive(fold, report("a", NOON));

        assertThat(transitions(fold.fed("archive")))
                .extracting(Transition::kind)
                .containsExactly(Transition.Kind.RAISE);
    }

    @Test
    void aReportAndItsRetractionOfOneStampRaiseNothing() {
        receive(fold, report("a", NOON));
        receive(fold, retraction("a", NOON));

        assertThat(transitions(fold.fed("archive"))).isEmpty();
    }

    @Test
    void whatTimeBringsBetweenTwoStampsComesAtItsOwnTime() {
        receive(fold, report("a", NOON));

        List<Transition> told = receive(fold, report("b", NOON.plus(Duration.ofDays(30))));

        assertThat(told).extracting(Transition::number).startsWith(1L, 2L);
        assertThat(told.getLast().kind()).isEqualTo(Transition.Kind.CLEAR);
        assertThat(told.getLast().at()).isBetween(NOON.plus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(10)));
    }

    @Test
    void decadesOfSilenceAreLeaptOver() {
        receive(fold, report("a", NOON));

        List<Evaluation> told =
                fold.receive(report("b", NOON.plus(Duration.ofDays(20_000)))).evaluations();

        assertThat(transitions(told))
                .extracting(Transition::kind)
                .startsWith(Transition.Kind.RAISE, Transition.Kind.UPDATE, Transition.Kind.CLEAR);
        assertThat(told).hasSizeLessThan(500);
        assertThat(transitions(fold.fed("archive")))
                .singleElement()
                .satisfies(raise -> assertThat(raise.at()).isEqualTo(NOON.plus(Duration.ofDays(20_000))));
    }

    @Test
    void outsideAFeedARecordIsLookedAtWhenItComes() {
        receive(fold, report("a", NOON));
        fold.fed("archive");

        assertThat(receive(fold, retraction("a", NOON)))
                .extracting(Transition::kind)
                .containsExactly(Transition.Kind.CANCEL);
    }
}
