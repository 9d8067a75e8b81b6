package tocsin.scoring.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.contracts.observation.Activated;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Observation;
import tocsin.contracts.observation.Ruled;
import tocsin.contracts.observation.Tick;
import tocsin.contracts.observation.Word;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;
import tocsin.contracts.warning.WarningLevel;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.yaml.CatalogueDirectory;
import tocsin.scoring.model.board.BoardState;

class HeldBoardTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final String EXERCISE = "01JD8W5T9N3V6Q2R4X7Z0A1B2C";
    private static final ActiveCatalogue CATALOGUE = catalogue(1);

    @Test
    void oneConfirmedReportRaisesAProblem() {
        Kept kept = new Kept("live");

        kept.apply(List.of(Observations.march("live", "r1", START)), 1);

        assertThat(kept.alerts).hasSize(1);
        Alert alert = kept.alerts.getFirst();
        assertThat(alert.kind()).isEqualTo(AlertKind.RAISE);
        assertThat(alert.toLevel()).isEqualTo(WarningLevel.WATCH);
        assertThat(alert.number()).isEqualTo(1);
        // t counts from the event, 12 h before: -10 + 6 (1 - 2^(-2 * 2^-0.05))
        assertThat(alert.assessment().logOdds()).isBetween(-5.6, -5.5);
        assertThat(alert.assessment().contributions().stream()
                        .mapToDouble(term -> term.decibans())
                        .sum())
                .isCloseTo(alert.assessment().logOdds(), Offset.offset(1e-9));
    }

    @Test
    void theSameReportAgainSaysNothingAndIsCounted() {
        Kept kept = new Kept("live");

        kept.apply(
                List.of(
                        Observations.march("live", "r1", START),
                        Observations.march("live", "r1", START.plusSeconds(5))),
                1);

        assertThat(kept.alerts).hasSize(1);
        assertThat(kept.head.tally()).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void anAlertSaysWhichWordsOfAReportMatched() {
        Kept kept = new Kept("live");

        kept.apply(List.of(Observations.march("live", "r1", START)), 1);

        assertThat(citations(kept.alerts.getFirst().assessment()))
                .extracting(Contribution.ReportCitation::highlights)
                .containsExactly(List.of("march"));
    }

    @Test
    void anAlertStaysSmallHoweverManyWordsMatched() {
        Kept kept = new Kept("live");
        List<String> words =
                IntStream.range(0, 20).mapToObj(number -> "march" + number).toList();
        List<String> withALongOne =
                Stream.concat(Stream.of("x".repeat(61)), words.stream()).toList();

        kept.apply(List.of(Observations.march("live", "r1", START, withALongOne)), 1);

        assertThat(citations(kept.alerts.getFirst().assessment()))
                .extracting(Contribution.ReportCitation::highlights)
                .containsExactly(words.subList(0, 8));
    }

    @Test
    void aRetractionCancels() {
        Kept kept = new Kept("live");
        Matched march = Observations.march("live", "r1", START);

        kept.apply(List.of(march, Observations.retracted(march, START.plusSeconds(60))), 1);

        assertThat(kept.alerts).extracting(Alert::kind).containsExactly(AlertKind.RAISE, AlertKind.CANCEL);
        assertThat(kept.assessment("unrest").logOdds()).isEqualTo(-10);
    }

    @Test
    void ticksLetAProblemClearAtItsExactCrossing() {
        Kept kept = new Kept("live");
        kept.apply(List.of(Observations.march("live", "r1", START)), 1);
        Instant crossing =
                Objects.requireNonNull(kept.assessment("unrest").nextCrossing()).at();

        kept.apply(Observations.ticks(crossing.plus(Duration.ofDays(1))), 1);

        Alert cleared = kept.alerts.stream()
                .filter(alert -> alert.problem().equals("unrest"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(cleared.kind()).isIn(AlertKind.CLEAR, AlertKind.UPDATE);
        assertThat(cleared.at()).isAfter(START);
    }

    @Test
    void theBoardIsBlindUntilEveryPartitionHasPassedTheSilence() {
        Kept kept = new Kept("live");
        kept.apply(Observations.ticks(START), 1);
        List<Observation> ticks = Observations.ticks(START.plusSeconds(90));

        kept.apply(List.of(new Tick("live", new Word.OwnPipelineSilent(START))), 1);
        kept.apply(ticks.subList(0, 3), 1);

        assertThat(kept.assessment("unrest").blind()).isNotNull();
        kept.apply(ticks.subList(3, 4), 1);
        assertThat(kept.assessment("unrest").blind()).isNull();
        assertThat(kept.alerts)
                .filteredOn(alert -> alert.problem().equals("unrest"))
                .extracting(Alert::kind)
                .containsExactly(AlertKind.UPDATE, AlertKind.UPDATE);
    }

    @Test
    void anotherCatalogueIsNeverARaise() {
        Kept kept = new Kept("live");

        kept.apply(
                List.of(
                        Observations.march("live", "r1", START),
                        new Activated("live", 1),
                        new Activated("live", 2),
                        Observations.march("live", "r2", START.plusSeconds(60))),
                1);

        assertThat(kept.head.catalogueVersion()).isEqualTo(2);
        assertThat(kept.alerts.stream().filter(alert -> alert.kind() == AlertKind.RAISE))
                .hasSize(1);
    }

    @Test
    void reportsMatchedAgainAreScoredAndAlertNobodyTwice() {
        Kept kept = new Kept("live");
        Matched raised = Observations.march("live", "r1", START);
        Matched unmatched = Observations.again(Observations.march("live", "r2", START.plusSeconds(60)), 1, List.of());
        kept.apply(List.of(raised, unmatched, new Activated("live", 2)), 1);
        double before = kept.assessment("unrest").logOdds();

        kept.apply(
                List.of(
                        Observations.again(raised, 2, raised.matches()),
                        Observations.again(unmatched, 2, raised.matches()),
                        Observations.again(unmatched, 2, raised.matches())),
                1);

        assertThat(kept.alerts).extracting(Alert::kind).containsExactly(AlertKind.RAISE);
        // A second march of the same strength: -10 + 6 (1 - 2^-4) where it was -10 + 6 (1 - 2^-2)
        assertThat(kept.assessment("unrest").logOdds() - before).isBetween(1.0, 1.2);
        assertThat(kept.head.tally()).isEqualTo(new Tally(2, 1, 2));
    }

    @Test
    void whatNoLongerMatchesIsTakenBack() {
        Kept kept = new Kept("live");
        Matched raised = Observations.march("live", "r1", START);
        kept.apply(List.of(raised, new Activated("live", 2)), 1);

        kept.apply(List.of(Observations.again(raised, 2, List.of())), 1);

        assertThat(kept.alerts).extracting(Alert::kind).containsExactly(AlertKind.RAISE, AlertKind.CANCEL);
    }

    @Test
    void aLaterRevisionOfTheSourceStandsWhicheverComesFirst() {
        Matched first = Observations.march("live", "r1", START);
        Matched later = Observations.revised(first, START.plusSeconds(60), List.of());
        Matched again = Observations.again(first, 2, first.matches());

        for (List<Matched> order : List.of(List.of(first, later, again), List.of(first, again, later))) {
            Kept kept = new Kept("live");
            kept.apply(order, 1);

            assertThat(kept.assessment("unrest").logOdds()).isEqualTo(-10);
            assertThat(kept.alerts).extracting(Alert::kind).containsExactly(AlertKind.RAISE, AlertKind.CANCEL);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 2000})
    void theSizeOfABatchAndReadingTheBoardBackMakeNoDifference(int size) {
        Kept undisturbed = new Kept(EXERCISE);
        undisturbed.apply(Observations.halfAYear(EXERCISE, "feed"), 50_000);
        Kept other = new Kept(EXERCISE);

        other.applyReadingBack(Observations.halfAYear(EXERCISE, "feed"), size);

        assertThat(other.alerts).isEqualTo(undisturbed.alerts);
        assertThat(other.assessments).isEqualTo(undisturbed.assessments);
        assertThat(other.points).isEqualTo(undisturbed.points);
        assertThat(other.state).isEqualTo(undisturbed.state);
        assertThat(other.head.tally()).isEqualTo(undisturbed.head.tally());
        assertThat(undisturbed.alerts).isNotEmpty();
    }

    @Test
    void theSameFeedAgainChangesNothing() {
        Kept kept = new Kept(EXERCISE);
        kept.apply(Observations.halfAYear(EXERCISE, "feed"), 100);
        List<Alert> alerts = List.copyOf(kept.alerts);
        Map<String, Assessment> assessments = Map.copyOf(kept.assessments);
        Tally before = kept.head.tally();

        kept.apply(Observations.halfAYear(EXERCISE, "feed"), 100);

        assertThat(kept.alerts).isEqualTo(alerts);
        assertThat(kept.assessments).isEqualTo(assessments);
        assertThat(kept.head.tally().observations()).isEqualTo(before.observations());
        assertThat(kept.head.tally().duplicates()).isEqualTo(before.duplicates() + before.reports());
        assertThat(kept.feeds.values()).allSatisfy(feed -> {
            assertThat(feed.stage()).isEqualTo(FeedProgress.Stage.COMPLETE);
            assertThat(feed.tally().observations()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2000})
    void twoReportsCountAsOneWhileAnOfficerSaysSo(int size) {
        Kept kept = new Kept("live");
        kept.apply(List.of(Observations.march("live", "r1", START)), 1);
        double one = kept.assessment("unrest").logOdds();
        Matched second = Observations.march("live", "r2", START);

        kept.applyReadingBack(List.of(second, ruled(Ruled.Sameness.SAME_EVENT)), size);
        double ruled = kept.assessment("unrest").logOdds();
        kept.applyReadingBack(List.of(ruled(Ruled.Sameness.AS_FOUND)), size);

        assertThat(ruled).isCloseTo(one, Offset.offset(.01)); // a minute later
        assertThat(kept.assessment("unrest").logOdds()).isGreaterThan(one + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2000})
    void aReportIsKnownSinceTheFirstOfItsRevisionsWhicheverComesFirst(int size) {
        Kept kept = new Kept("live");
        Matched march = Observations.march("live", "r1", START);
        Matched correction = Observations.revised(march, START.plusSeconds(3_600));

        kept.applyReadingBack(List.of(correction, march, Observations.march("live", "r2", START)), size);

        assertThat(kept.evidence.get("r1")).isEqualTo(new KeptReport(correction, START));
        assertThat(kept.head.tally()).isEqualTo(new Tally(2, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2000})
    void aReportThatMatchesNothingIsLetGoAndYetKnownWhenItComesAgain(int size) {
        Kept kept = new Kept("live");
        Matched march = Observations.march("live", "r1", START);
        Matched corrected = Observations.unmatched(Observations.revised(march, START.plusSeconds(60)));

        HeldBoard board = kept.readBack();
        kept.apply(board, List.of(corrected));
        assertThat(board.size()).isZero();
        kept.applyReadingBack(List.of(corrected, march, corrected), size);

        assertThat(kept.alerts).isEmpty();
        assertThat(kept.head.tally()).isEqualTo(new Tally(1, 3, 0));
    }

    private static Ruled ruled(Ruled.Sameness same) {
        return new Ruled("live", "r1", "r2", same, "one march", "officer", START.plusSeconds(60));
    }

    private static List<Contribution.ReportCitation> citations(Assessment assessment) {
        return assessment.contributions().stream()
                .flatMap(term -> term.clusters().stream())
                .flatMap(cluster -> cluster.reports().stream())
                .toList();
    }

    private static ActiveCatalogue catalogue(int version) {
        CatalogueContent content = CatalogueDirectory.read(Path.of("src/test/resources/catalogue"));
        return ActiveCatalogue.of(content.version(version, "test", "test", START));
    }

    /** What a store would keep of a board, and of what it told. */
    private static final class Kept {

        private final String id;
        private BoardHead head;
        private BoardState state = BoardState.FRESH;
        private final Map<String, KeptReport> evidence = new LinkedHashMap<>();
        private final Map<String, Ruled> rulings = new LinkedHashMap<>();
        private final Map<String, FeedProgress> feeds = new LinkedHashMap<>();
        private final Map<String, ScorePoint> points = new LinkedHashMap<>();
        private final Map<String, Assessment> assessments = new LinkedHashMap<>();
        private final List<Alert> alerts = new ArrayList<>();

        Kept(String id) {
            this.id = id;
            this.head = BoardHead.fresh(id, 1);
        }

        void apply(List<? extends Observation> records, int size) {
            HeldBoard board = readBack();
            for (int from = 0; from < records.size(); from += size) {
                apply(board, records.subList(from, Math.min(records.size(), from + size)));
            }
        }

        void applyReadingBack(List<? extends Observation> records, int size) {
            for (int from = 0; from < records.size(); from += size) {
                apply(readBack(), records.subList(from, Math.min(records.size(), from + size)));
            }
        }

        Assessment assessment(String problem) {
            return Objects.requireNonNull(assessments.get(problem));
        }

        private void apply(HeldBoard board, List<? extends Observation> batch) {
            board.recall(board.notHeld(batch).stream()
                    .flatMap(report -> Optional.ofNullable(evidence.get(report)).stream())
                    .toList());
            batch.forEach(record -> board.apply(record, null, HeldBoardTest::catalogue));
            keep(board.takeChange());
        }

        private HeldBoard readBack() {
            return new HeldBoard(
                    new KeptBoard(
                            head,
                            state,
                            evidence.values().stream()
                                    .filter(report ->
                                            !report.matched().matches().isEmpty())
                                    .toList(),
                            List.of(),
                            List.copyOf(rulings.values()),
                            feeds.values().stream()
                                    .filter(feed -> feed.stage() == FeedProgress.Stage.OPEN)
                                    .toList(),
                            points.values().stream()
                                    .filter(point -> point.transition() == 0)
                                    .toList()),
                    head.catalogueVersion() == 1 ? CATALOGUE : catalogue(head.catalogueVersion()));
        }

        private void keep(BoardChange change) {
            head = change.head();
            state = throughJson(change.state());
            change.heard()
                    .reports()
                    .forEach(report -> evidence.put(report.matched().reportId(), report));
            change.heard()
                    .firstArrivals()
                    .forEach((report, first) ->
                            evidence.computeIfPresent(report, (_, kept) -> new KeptReport(kept.matched(), first)));
            change.heard().rulings().forEach(ruled -> rulings.put(ruled.first() + ruled.second(), ruled));
            change.heard().feeds().forEach(feed -> feeds.put(feed.feed(), feed));
            change.concluded()
                    .points()
                    .forEach(point -> points.put(point.problem() + point.hour() + "/" + point.transition(), point));
            change.concluded().assessments().forEach(assessment -> assessments.put(assessment.problem(), assessment));
            change.concluded().alerts().forEach(sounded -> alerts.add(sounded.alert()));
            assertThat(id).isEqualTo(head.id());
        }

        private static BoardState throughJson(BoardState state) {
            return Wire.json().convertValue(Wire.json().valueToTree(state), BoardState.class);
        }
    }
}
