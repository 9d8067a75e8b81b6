package tocsin.scoring.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.ProblemItem.CouplingItem;
import tocsin.contracts.catalogue.ProblemItem.Levels;
import tocsin.contracts.catalogue.ProblemItem.Threshold;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.scoring.model.evidence.Ruling;
import tocsin.scoring.model.evidence.Rulings;

class TimelineTest {

    private static final Instant NOON = Instant.parse("2020-10-01T12:00:00Z");
    private static final Instant EVER = Instant.parse("2021-01-01T00:00:00Z");
    private static final CouplingItem COUPLING =
            new CouplingItem("karabakh", 4, 10, 24, "pressure there is answered here");
    private static final ProblemItem KARABAKH = problem("karabakh", List.of("shelling"), List.of());
    private static final ProblemItem RETALIATION = problem("retaliation", List.of("strikes"), List.of(COUPLING));

    @Test
    void reportsOfOneEventAreToldOnceFromTheEarliest() {
        List<Sighting> sightings = List.of(
                sighting("r3", 3, "shelling", "b", "c"),
                sighting("r1", 1, "shelling", "a", "b"),
                sighting("r2", 2, "shelling", "c"),
                sighting("r4", 4, "shelling", "d"));

        List<Moment> moments =
                new Timeline(List.of(KARABAKH), sightings, List.of(), List.of(), new Rulings()).moments(NOON, EVER);

        assertThat(moments).hasSize(2);
        assertThat(moments.getFirst())
                .isInstanceOfSatisfying(
                        Moment.Reported.class,
                        reported -> assertThat(reported.telling()).satisfies(telling -> {
                            assertThat(telling.first()).isEqualTo("r1");
                            assertThat(telling.at()).isEqualTo(NOON.plusSeconds(1));
                            assertThat(telling.reports()).containsExactly("r1", "r2", "r3");
                        }));
    }

    @Test
    void officersJoinAndPartWhatReportsTell() {
        List<Sighting> sightings = List.of(
                sighting("r1", 1, "shelling", "a"),
                sighting("r2", 2, "shelling", "a"),
                sighting("r3", 3, "shelling"),
                sighting("r4", 4, "shelling"));
        Rulings rulings = new Rulings();
        rulings.put(new Ruling("r1", "r2", Ruling.Verdict.NOT_THE_SAME_EVENT));
        rulings.put(new Ruling("r4", "r3", Ruling.Verdict.SAME_EVENT));

        List<Moment> moments =
                new Timeline(List.of(KARABAKH), sightings, List.of(), List.of(), rulings).moments(NOON, EVER);

        assertThat(moments)
                .extracting(moment -> ((Moment.Reported) moment).telling().reports())
                .containsExactly(
                        new TreeSet<>(List.of("r1")), new TreeSet<>(List.of("r2")), new TreeSet<>(List.of("r3", "r4")));
    }

    @Test
    void movesOfBothProblemsStandInOneOrder() {
        List<Sighting> sightings = List.of(sighting("r1", 30, "strikes", "a"), sighting("r2", 10, "shelling", "b"));
        Judged judged =
                new Judged("x", "j", "karabakh", 3, "why", "anna", NOON.plusSeconds(20), EVER, null, null, null);

        List<Moment> moments = new Timeline(
                        List.of(RETALIATION, KARABAKH), sightings, List.of(), List.of(judged), new Rulings())
                .moments(NOON, EVER);

        assertThat(moments).extracting(Moment::problem).containsExactly("karabakh", "karabakh", "retaliation");
    }

    @Test
    void aRaisePressesOnTheCoupledProblemAfterTheDelay() {
        Turn raise = new Turn("a1", "karabakh", AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH, NOON, null);
        Timeline timeline =
                new Timeline(List.of(RETALIATION, KARABAKH), List.of(), List.of(raise), List.of(), new Rulings());

        assertThat(timeline.bonds()).containsExactly(new Timeline.Bond("retaliation", COUPLING));
        assertThat(timeline.moments(NOON, EVER))
                .last()
                .isEqualTo(new Moment.Pressed("retaliation", COUPLING, raise))
                .extracting(Moment::at)
                .isEqualTo(NOON.plusSeconds(86_400));
        assertThat(timeline.moments(NOON, NOON.plusSeconds(86_399))).hasSize(1);
    }

    @Test
    void aPositionComesBackFromItsCursor() {
        Position position = new Position(NOON, "karabakh", 2, "a1");

        assertThat(Position.of(position.cursor())).contains(position);
        assertThat(Position.of("rubbish")).isEmpty();
    }

    private static Sighting sighting(String report, int second, String indicator, String... keys) {
        return new Sighting(
                report, NOON.plusSeconds(second), List.of(new Sighting.Hit(indicator, "north")), List.of(keys));
    }

    private static ProblemItem problem(String id, List<String> indicators, List<CouplingItem> couplings) {
        Threshold threshold = new Threshold(0, -1);
        return new ProblemItem(
                id,
                id,
                id,
                List.of("north"),
                30,
                -10,
                .5,
                false,
                0,
                new Levels(threshold, threshold, threshold),
                24,
                List.of(),
                indicators,
                couplings);
    }
}
