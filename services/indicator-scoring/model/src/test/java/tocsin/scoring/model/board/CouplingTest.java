package tocsin.scoring.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Coupling;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.InvalidItem;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.catalogue.LevelPolicy;
import tocsin.scoring.model.catalogue.Odds;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.catalogue.Ramp;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Ruling;
import tocsin.scoring.model.evidence.Timing;
import tocsin.scoring.model.warning.Contribution;
import tocsin.scoring.model.warning.Transition;
import tocsin.scoring.model.warning.Weighing;

/** A war in one theater is answered in another. */
class CouplingTest {
    private static final Instant NOON = Instant.parse("2020-10-01T12:00:00Z");
    private static final Duration DELAY = Duration.ofDays(2);

    private final ExerciseFold fold = new ExerciseFold(catalogue(12), Kept.NOTHING);

    @Test
    void whatHappensThereRaisesHereAfterTheDelay() {
        List<Transition> transitions = receive(report("r1", "war-sign", NOON.plusSeconds(60)));
        transitions.addAll(receive(report("r2", "other-sign", NOON.plus(Duration.ofDays(3)))));

        // the first whole hour that has the report is 13:00; two days later it is seen
        assertThat(transitions)
                .filteredOn(transition -> transition.problem().equals("answer"))
                .extracting(Transition::kind, Transition::to, Transition::at)
                .containsExactly(tuple(Transition.Kind.RAISE, Level.WATCH, Instant.parse("2020-10-03T13:00:00Z")));
    }

    @Test
    void theExplanationNamesTheCouplingItsDelayAndItsReason() {
        receive(report("r1", "war-sign", NOON));
        receive(report("r2", "other-sign", NOON.plus(Duration.ofDays(3))));

        Contribution coupling = fold.assess("answer", NOON).contributions().getLast();

        assertThat(coupling.kind()).isEqualTo(Contribution.Kind.COUPLING);
        assertThat(coupling.text())
                .startsWith("its own evidence 8.")
                .endsWith(" of 6.0 dB at 2020-10-02T12:00:00Z, 2 d before: losses there are answered here"
                        + "; held down: what others lend never reaches WARNING alone");
        assertThat(coupling.decibans()).isCloseTo(12 - 3.1, within(1e-12));
    }

    @Test
    void aRetractionThereTakesBackWhatItLentHere() {
        receive(report("r1", "war-sign", NOON));
        receive(report("r2", "other-sign", NOON.plus(Duration.ofDays(3))));
        double before = fold.assess("answer", NOON).logOdds();

        List<Transition> transitions =
                receive(retraction("r1", NOON.plus(Duration.ofDays(3)).plusSeconds(1)));

        assertThat(before).isCloseTo(-3.1, within(1e-12));
        assertThat(fold.assess("answer", NOON).logOdds()).isEqualTo(-12);
        assertThat(transitions)
                .filteredOn(transition -> transition.problem().equals("answer"))
                .extracting(Transition::kind)
                .containsExactly(Transition.Kind.CANCEL);
    }

    @Test
    void aCorrectionCountsFromWhereTheReportWasFirstKnown() {
        receive(report("r1", "war-sign", NOON));
        receive(report("r2", "other-sign", NOON.plus(Duration.ofDays(3))));
        double before = fold.assess("answer", NOON).logOdds();

        receive(version("r1", 2, "war-sign", NOON.plus(Duration.ofDays(3)).plusSeconds(1)));

        assertThat(fold.assess("answer", NOON).logOdds()).isEqualTo(before);
        assertThat(fold.board().hourly().at("war", hour(NOON))).isPositive();
    }

    @Test
    void anOfficerWhoPartsTwoReportsRaisesWhatTheyLendEachFromWhenBothWereKnown() {
        Instant dayAfter = NOON.plus(Duration.ofDays(1));
        receive(report("r1", "war-sign", NOON, Set.of("strike")));
        receive(report("r2", "war-sign", dayAfter, Set.of("strike")));
        double asOne = fold.board().hourly().at("war", hour(dayAfter));
        double alone = fold.board().hourly().at("war", hour(NOON));

        fold.rule(new Ruling("r2", "r1", Ruling.Verdict.NOT_THE_SAME_EVENT), dayAfter.plus(Duration.ofDays(1)));

        assertThat(fold.board().hourly().at("war", hour(dayAfter))).isGreaterThan(asOne);
        assertThat(fold.board().hourly().at("war", hour(NOON))).isEqualTo(alone);
    }

    @Test
    void whatCameLaterIsNotSeenEarlier() {
        receive(report("r1", "war-sign", NOON.plus(Duration.ofDays(4))));

        assertThat(fold.board()
                        .hourly()
                        .at("war", hour(NOON.plus(Duration.ofDays(4)).minusSeconds(3_600))))
                .isZero();
        assertThat(fold.board().hourly().at("war", hour(NOON.plus(Duration.ofDays(4)))))
                .isPositive();
    }

    @Test
    void whatOthersLendNeverReachesWarningAlone() {
        Random random = new Random(1);
        for (int n = 0; n < 1_000; n++) {
            double own = random.nextDouble(-20, 20);
            double lent = random.nextDouble(0, 60);
            Weighing weighing = fold.board().weighing("answer");
            Odds odds = weighing.problem().odds();
            double total = odds.prior() + own + capped(lent, own, odds);
            if (own <= 0) {
                assertThat(total).isLessThanOrEqualTo(Math.max(-3.1, odds.prior() + own) + 1e-12);
            }
        }
        receive(report("r1", "war-sign", NOON));
        receive(report("r2", "other-sign", NOON.plus(Duration.ofDays(3))));
        assertThat(fold.standing("answer").level()).isEqualTo(Level.WATCH);
    }

    @Test
    void severalTheatersTogetherAreTheTopProblemsOwnEvidence() {
        List<Transition> transitions = receive(report("r1", "war-sign", NOON));
        transitions.addAll(receive(report("r2", "other-sign", NOON.plus(Duration.ofDays(1)))));
        transitions.addAll(receive(report("r3", "quiet-sign", NOON.plus(Duration.ofDays(2)))));

        assertThat(transitions)
                .filteredOn(transition -> transition.problem().equals("top"))
                .extracting(Transition::to, Transition::at)
                .containsExactly(tuple(Level.CRITICAL, NOON.plus(Duration.ofHours(25))));
        assertThat(transitions)
                .filteredOn(transition -> transition.problem().equals("top"))
                .extracting(transition ->
                        transition.assessment().contributions().get(1).text())
                .first()
                .asString()
                .isEqualTo(
                        "2 of 2 stand up (own evidence of 5.0 dB at 2020-10-02T12:00:00Z): other 8.7 dB, war 8.7 dB");
    }

    @Test
    void noProblemRaisesItself() {
        Indicator itself = concurrence("itself", "a", "b");
        assertThatThrownBy(() -> catalogueOf(List.of(itself), problem("a", List.of("itself")), problem("b", List.of())))
                .isInstanceOf(InvalidItem.class)
                .hasMessageContaining("a: indicators: expected no concurrence that counts the problem itself");

        Indicator ofB = concurrence("of-b", "b");
        Indicator ofA = concurrence("of-a", "a");
        assertThatThrownBy(() ->
                        catalogueOf(List.of(ofA, ofB), problem("a", List.of("of-b")), problem("b", List.of("of-a"))))
                .isInstanceOf(InvalidItem.class);
        assertThatThrownBy(() -> catalogueOf(
                        List.of(ofA), problem("a", List.of(), lends("b", 5)), problem("b", List.of("of-a"))))
                .isInstanceOf(InvalidItem.class)
                .hasMessageContaining("a: couplings.problem: expected no problem whose concurrences count this one");
    }

    @Test
    void problemsThatLendToEachOtherDoNotLiftEachOther() {
        List<Indicator> signs = List.of(sign("s"));
        Catalogue circle =
                catalogueOf(signs, problem("a", List.of("s"), lends("b", 9)), problem("b", List.of(), lends("a", 9)));
        ExerciseFold both = new ExerciseFold(circle, Kept.NOTHING);
        both.receive(report("r1", "s", NOON));
        both.receive(report("r2", "x", NOON.plus(Duration.ofDays(20))));

        double own = both.board().weighing("a").own(hour(NOON) + 20 * 86_400, hour(NOON) + 20 * 86_400);
        assertThat(both.assess("a", NOON).logOdds()).isEqualTo(-12 + own);
    }

    private static double capped(double lent, double own, Odds odds) {
        return Math.min(lent, Math.max(0, -3.1 - odds.prior()) + Math.max(0, own));
    }

    private static long hour(Instant at) {
        return at.getEpochSecond();
    }

    private List<Transition> receive(Evidence evidence) {
        return new ArrayList<>(fold.receive(evidence).evaluations().stream()
                .map(Evaluation::transition)
                .filter(Objects::nonNull)
                .toList());
    }

    private static Evidence report(String id, String indicator, Instant at) {
        return report(id, indicator, at, Set.of());
    }

    private static Evidence report(String id, String indicator, Instant at, Set<String> sameEventKeys) {
        return report(id, 1, indicator, at, sameEventKeys);
    }

    private static Evidence version(String id, int number, String indicator, Instant at) {
        return report(id, number, indicator, at, Set.of());
    }

    private static Evidence report(String id, int number, String indicator, Instant at, Set<String> sameEventKeys) {
        return new Evidence(
                id,
                new Revision(Revision.Stage.STANDING, number, 1, id),
                "s",
                Credibility.ONE,
                new Timing(NOON, at, at),
                List.of(new Match(indicator, "t")),
                sameEventKeys);
    }

    private static Evidence retraction(String id, Instant at) {
        return new Evidence(
                id,
                new Revision(Revision.Stage.RETRACTED, 1, 1, id),
                "s",
                Credibility.ONE,
                new Timing(at, at, at),
                List.of(),
                Set.of());
    }

    private static Catalogue catalogue(double lent) {
        return catalogueOf(
                List.of(
                        sign("war-sign"),
                        sign("other-sign"),
                        new Indicator.Concurrence(
                                new Outline("together", "Together", 40),
                                List.of("other", "war"),
                                5,
                                Duration.ofHours(1),
                                new Ramp(1, 2))),
                problem("war", List.of("war-sign")),
                problem("other", List.of("other-sign")),
                problem("answer", List.of(), lends("war", lent)),
                problem("top", List.of("together")));
    }

    private static Catalogue catalogueOf(List<Indicator> indicators, Problem... problems) {
        return new Catalogue(
                1,
                Grades.STANDARD,
                List.of(new Source("s", "s", Reliability.A, Credibility.ONE, null)),
                indicators,
                List.of(problems));
    }

    private static Indicator sign(String id) {
        return new Indicator.Sign(new Outline(id, id, 18), 90, .2);
    }

    private static Indicator concurrence(String id, String... problems) {
        return Indicator.Concurrence.standard(new Outline(id, id, 10), List.of(problems), 5);
    }

    private static Coupling lends(String problem, double decibans) {
        return new Coupling(problem, decibans, 6, DELAY, "losses there are answered here");
    }

    private static Problem problem(String id, List<String> indicators, Coupling... couplings) {
        return new Problem(id, new Odds(-12), LevelPolicy.STANDARD, indicators, List.of(), List.of(couplings));
    }
}
