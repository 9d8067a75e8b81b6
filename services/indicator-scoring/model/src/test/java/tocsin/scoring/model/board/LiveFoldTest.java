package tocsin.scoring.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static tocsin.scoring.model.board.Samples.NOON;
import static tocsin.scoring.model.board.Samples.receive;
import static tocsin.scoring.model.board.Samples.report;
import static tocsin.scoring.model.board.Samples.retraction;
import static tocsin.scoring.model.board.Samples.transitions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.evidence.Judgement;
import tocsin.scoring.model.evidence.Receipt;
import tocsin.scoring.model.warning.Transition;

class LiveFoldTest {
    private final LiveFold fold = Samples.live(Samples.catalogue());

    @Test
    void aReportThatReachesAThresholdRaisesAtOnce() {
        List<Transition> told = receive(fold, report("a", NOON.plusSeconds(10)));

        assertThat(told).singleElement().satisfies(raise -> {
            assertThat(raise.number()).isEqualTo(1);
            assertThat(raise.kind()).isEqualTo(Transition.Kind.RAISE);
            assertThat(raise.from()).isEqualTo(Level.NORMAL);
            assertThat(raise.to()).isEqualTo(Level.WATCH);
            assertThat(raise.at()).isEqualTo(NOON.plusSeconds(10));
            assertThat(raise.reason()).isEqualTo("-5.5 dB reached WATCH (raised at -6.0 dB)");
            assertThat(raise.assessment().logOdds()).isCloseTo(-5.5, within(1e-12));
            assertThat(raise.assessment().word().text()).isEqualTo("unlikely");
        });
    }

    @Test
    void twoLevelsAtOnceAreOneTransition() {
        LiveFold heavy = Samples.live(Samples.catalogue(1, 40));

        assertThat(receive(heavy, report("a", NOON)))
                .singleElement()
                .satisfies(raise -> assertThat(raise.to()).isEqualTo(Level.WARNING));
    }

    @Test
    void aLevelIsHeldForADayAndClearsAtTheVerySecondThatWasForetold() {
        Transition raise = receive(fold, report("a", NOON)).getFirst();
        Instant foretold =
                Objects.requireNonNull(raise.assessment().nextCrossing()).at();

        assertThat(foretold).isAfterOrEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(transitions(tick(foretold.minusSeconds(1)))).isEmpty();
        assertThat(transitions(tick(foretold.plusSeconds(30)))).singleElement().satisfies(clear -> {
            assertThat(clear.kind()).isEqualTo(Transition.Kind.CLEAR);
            assertThat(clear.at()).isEqualTo(foretold);
            assertThat(clear.to()).isEqualTo(Level.NORMAL);
            assertThat(clear.number()).isEqualTo(2);
        });
    }

    @Test
    void aRetractionCancelsAtOnceAndSaysSo() {
        receive(fold, report("a", NOON));

        assertThat(receive(fold, retraction("a", NOON.plusSeconds(60))))
                .singleElement()
                .satisfies(cancel -> {
                    assertThat(cancel.kind()).isEqualTo(Transition.Kind.CANCEL);
                    assertThat(cancel.at()).isEqualTo(NOON.plusSeconds(60));
                    assertThat(cancel.reason()).contains("taken back");
                });
    }

    @Test
    void aRetractionThatIsNotWhyTheLevelFallsDoesNotEndTheHold() {
        receive(fold, report("old", NOON.minus(Duration.ofHours(30))));
        receive(fold, report("a", NOON));
        assertThat(fold.standing("offensive").level()).isEqualTo(Level.WATCH);
        Instant faded = NOON.plus(Duration.ofHours(23));

        assertThat(receive(fold, retraction("old", faded))).isEmpty();
        assertThat(fold.standing("offensive").level()).isEqualTo(Level.WATCH);
    }

    @Test
    void aCorrectionReplacesTheReportWhateverTheOrder() {
        receive(fold, report("a", 2, Credibility.FOUR, NOON));

        assertThat(fold.receive(report("a", 1, Credibility.ONE, NOON)).outcome())
                .isEqualTo(Receipt.Outcome.STALE);
        assertThat(fold.receive(report("a", 2, Credibility.FOUR, NOON)).outcome())
                .isEqualTo(Receipt.Outcome.DUPLICATE);
        assertThat(fold.standing("offensive").level()).isEqualTo(Level.NORMAL);
        assertThat(receive(fold, report("a", 3, Credibility.ONE, NOON))).hasSize(1);
    }

    @Test
    void anEarlierAppendTimeNeverTurnsTheClockBack() {
        receive(fold, report("a", NOON.plusSeconds(100)));

        fold.receive(report("b", NOON.plusSeconds(40)));

        assertThat(fold.now()).isEqualTo(NOON.plusSeconds(100));
    }

    @Test
    void theClockWaitsForTheSlowestPartition() {
        LiveFold two = new LiveFold(Samples.catalogue(), Kept.NOTHING, 2);

        two.tick(0, NOON.plusSeconds(90), Map.of());
        assertThat(two.now()).isNull();
        two.tick(1, NOON.plusSeconds(30), Map.of());

        assertThat(two.now()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void aJudgementCountsUntilItExpires() {
        Judgement judgement =
                new Judgement("j", "offensive", 9.5, "analyst", "they told me", NOON, NOON.plus(Duration.ofDays(3)));

        assertThat(transitions(fold.judge(judgement)))
                .extracting(Transition::to)
                .containsExactly(Level.WARNING);
        tick(NOON.plus(Duration.ofDays(2)));
        assertThat(transitions(tick(NOON.plus(Duration.ofDays(4)))))
                .extracting(Transition::kind, Transition::at)
                .containsExactly(tuple(Transition.Kind.CLEAR, NOON.plus(Duration.ofDays(3))));
    }

    @Test
    void aNewCatalogueNeverRaises() {
        receive(fold, report("a", NOON));

        LiveFold lighter = changed(fold, Samples.catalogue(2, 2));
        List<Transition> down = transitions(lighter.catalogueChanged());
        LiveFold heavier = changed(lighter, Samples.catalogue(3, 40));
        List<Transition> up = transitions(heavier.catalogueChanged());

        assertThat(down).extracting(Transition::kind).containsExactly(Transition.Kind.CANCEL);
        assertThat(up).extracting(Transition::kind).containsExactly(Transition.Kind.UPDATE);
        assertThat(up).extracting(Transition::number).containsExactly(3L);
    }

    private static LiveFold changed(LiveFold fold, Catalogue catalogue) {
        return new LiveFold(
                catalogue,
                new Kept(
                        fold.state(),
                        fold.board().evidence(),
                        List.of(),
                        fold.board().rulings()),
                1);
    }

    private List<Evaluation> tick(Instant through) {
        return fold.tick(0, through, Map.of("wire", through));
    }
}
