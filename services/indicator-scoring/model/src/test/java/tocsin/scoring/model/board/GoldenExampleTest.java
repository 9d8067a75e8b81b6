package tocsin.scoring.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Coupling;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.catalogue.LevelPolicy;
import tocsin.scoring.model.catalogue.Odds;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.coverage.DaySpan;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Judgement;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Timing;
import tocsin.scoring.model.warning.Assessment;
import tocsin.scoring.model.warning.ClusterShare;
import tocsin.scoring.model.warning.Contribution;
import tocsin.scoring.model.warning.NextCrossing;
import tocsin.scoring.model.warning.Standing;

/**
 * The golden example of the warning specification, to the digits printed there. The other problem of its coupling has
 * own evidence of 6 dB: an analyst's judgement.
 */
class GoldenExampleTest {
    private static final Instant DAY_0 = Instant.parse("2019-10-28T00:00:00Z");
    private static final Instant NOON = Instant.parse("2020-02-25T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2020-02-26T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final double PRINTED = 5.1e-7;

    private final Board board = new Board(catalogue(), List.of());

    GoldenExampleTest() {
        board.declare("uppsala-day", List.of(DaySpan.of(DAY_0, NOON.plus(Duration.ofDays(400)))), List.of(), 0);
        board.apply(sign("r1", "b1", Credibility.TWO, "2020-02-20T06:00:00Z", "c1"));
        board.apply(sign("r2", "c2", Credibility.THREE, "2020-02-20T07:00:00Z", "c1"));
        board.apply(sign("r3", "b1", Credibility.THREE, "2020-02-20T06:00:00Z", "c1"));
        board.apply(sign("r4", "a3", Credibility.TWO, "2020-02-24T18:00:00Z", "c2"));
        for (int day = 0; day <= 119; day++) {
            int count = day == 119 ? 4 : day == 118 ? 3 : day / 10 % 2 == 0 ? 1 : 0;
            for (int n = 0; n < count; n++) {
                Instant noon = DAY_0.plus(Duration.ofDays(day)).plus(Duration.ofHours(12));
                board.apply(event("h%03d-%d".formatted(day, n), noon));
            }
        }
        board.apply(event("r5", Instant.parse("2020-02-25T03:00:00Z")));
        board.judge(new Judgement("j", "q", 6, "analyst", "talks broke down", DAY_0, MIDNIGHT.plus(YEAR)));
    }

    @Test
    void theOtherProblemLendsWhatIsPrinted() {
        Contribution coupling = contribution(assess(NOON), "q");

        assertThat(coupling.decibans()).isCloseTo(2.400000, within(PRINTED));
        assertThat(coupling.text())
                .isEqualTo(
                        "its own evidence 6.0 of 10.0 dB at 2020-02-25T11:00:00Z, 1 h before: what is lost there is answered here");
    }

    @Test
    void theEvidenceAddsUpToThePrintedLogOdds() {
        Assessment assessment = assess(NOON);

        assertThat(assessment.logOdds()).isCloseTo(-4.045509, within(PRINTED));
        assertThat(assessment.probability()).isCloseTo(0.282618, within(PRINTED));
        assertThat(board.catalogue().problem("p").levels().rules().calledFor(Level.NORMAL, assessment.logOdds()))
                .isEqualTo(Level.WATCH);
    }

    @Test
    void theSignHasThePrintedActivationAndShares() {
        Contribution sign = contribution(assess(NOON), "i1");

        assertThat(sign.activation()).isCloseTo(0.592270, within(PRINTED));
        assertThat(sign.decibans()).isCloseTo(4.264344, within(PRINTED));
        assertThat(sign.clusters()).extracting(ClusterShare::id).containsExactly("r4", "r1");
        assertThat(sign.clusters().get(0).decibans()).isCloseTo(2.502219, within(PRINTED));
        assertThat(sign.clusters().get(1).decibans()).isCloseTo(1.762126, within(PRINTED));
        assertThat(sign.clusters().get(0).mass()).isCloseTo(0.800000, within(PRINTED));
        assertThat(sign.clusters().get(1).mass()).isCloseTo(0.769600, within(PRINTED));
        assertThat(sign.clusters().get(1).reports()).containsExactly("r1", "r3", "r2");
        assertThat(sign.text()).isEqualTo("2 clusters, strongest 18 h ago");
    }

    @Test
    void theRateHasThePrintedActivation() {
        Contribution rate = contribution(assess(NOON), "i2");

        assertThat(rate.activation()).isCloseTo(0.279710, within(PRINTED));
        assertThat(rate.decibans()).isCloseTo(1.790147, within(PRINTED));
        assertThat(rate.text()).isEqualTo("9.7 against 5.4 expected, p = 0.014");
        assertThat(rate.moreClusters()).isEqualTo(68 - Contribution.SHOWN);
    }

    @Test
    void aRetractionTakesAReportOutExactly() {
        board.apply(new Evidence(
                "r2",
                new Revision(Revision.Stage.RETRACTED, 1, 1, ""),
                "c2",
                Credibility.THREE,
                new Timing(null, NOON, NOON),
                List.of(),
                Set.of()));

        Assessment assessment = assess(NOON);

        assertThat(contribution(assessment, "i1").clusters().get(1).mass()).isCloseTo(0.640000, within(PRINTED));
        assertThat(contribution(assessment, "i1").activation()).isCloseTo(0.566004, within(PRINTED));
        assertThat(assessment.logOdds()).isCloseTo(-4.234622, within(PRINTED));
        assertThat(assessment.probability()).isCloseTo(0.273874, within(PRINTED));
    }

    @Test
    void atMidnightTheDayTurns() {
        assertThat(assess(MIDNIGHT).logOdds()).isCloseTo(-4.687496, within(PRINTED));
    }

    @Test
    void theNextCrossingIsKnownToTheSecond() {
        Standing watch = new Standing(Level.WATCH, NOON, NOON, 1, null);

        assertThat(board.assess("p", watch, NOON.getEpochSecond(), NOON.getEpochSecond())
                        .nextCrossing())
                .isEqualTo(new NextCrossing(Instant.parse("2020-03-10T07:03:40Z"), Level.NORMAL));
    }

    private Assessment assess(Instant at) {
        return board.assess("p", Standing.FIRST, at.getEpochSecond(), at.getEpochSecond());
    }

    private static Contribution contribution(Assessment assessment, String indicator) {
        return assessment.contributions().stream()
                .filter(contribution -> indicator.equals(contribution.subject()))
                .findFirst()
                .orElseThrow();
    }

    private static Evidence sign(String id, String source, Credibility credibility, String event, String cluster) {
        return evidence(id, source, credibility, Instant.parse(event), "i1", cluster);
    }

    private static Evidence event(String id, Instant at) {
        return evidence(id, "uppsala-day", Credibility.ONE, at, "i2", id);
    }

    private static Evidence evidence(
            String id, String source, Credibility credibility, Instant event, String indicator, String key) {
        Instant later = event.plus(Duration.ofHours(6));
        return new Evidence(
                id,
                new Revision(Revision.Stage.STANDING, 1, 1, id),
                source,
                credibility,
                new Timing(event, later, later),
                List.of(new Match(indicator, "t")),
                Set.of(key));
    }

    private static Catalogue catalogue() {
        List<Source> sources = new ArrayList<>();
        sources.add(new Source("b1", "o1", Reliability.B, Credibility.SIX, null));
        sources.add(new Source("c2", "o2", Reliability.C, Credibility.SIX, null));
        sources.add(new Source("a3", "o3", Reliability.A, Credibility.SIX, null));
        sources.add(new Source("uppsala-day", "o1", Reliability.A, Credibility.ONE, null));
        return new Catalogue(
                1,
                Grades.STANDARD,
                sources,
                List.of(
                        Indicator.Sign.standard(new Outline("i1", "Sign", 9)),
                        Indicator.Rate.standard(new Outline("i2", "Rate", 8))),
                List.of(
                        new Problem(
                                "p",
                                new Odds(-12, .8, .5),
                                LevelPolicy.STANDARD,
                                List.of("i1", "i2"),
                                List.of(),
                                List.of(new Coupling(
                                        "q", 4, 10, Duration.ofHours(1), "what is lost there is answered here"))),
                        new Problem("q", new Odds(-12), LevelPolicy.STANDARD, List.of(), List.of(), List.of())));
    }
}
