package tocsin.scoring.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.WholeHours;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Ruling;
import tocsin.scoring.model.evidence.Ruling.Verdict;
import tocsin.scoring.model.warning.Assessment;
import tocsin.scoring.model.warning.ClusterShare;
import tocsin.scoring.model.warning.Contribution;
import tocsin.scoring.model.warning.Standing;

/** Log-odds and masses are a function of the set of reports: equal to the last bit, in a thousand seeded cases. */
class OrderIndependenceTest {
    private static final int CASES = "long".equals(System.getProperty("tocsin.tests")) ? 20_000 : 1_000;

    @Test
    void anyOrderAndAnyDuplicationGiveTheSameAssessment() {
        for (int seed = 0; seed < CASES; seed++) {
            List<Evidence> stream = new RandomStream(seed).evidence(10 + seed % 60);
            Instant at = end(stream).plus(Duration.ofHours(seed % 400));

            Random random = new Random(seed);
            List<Evidence> other = new ArrayList<>(stream);
            stream.forEach(report -> {
                if (random.nextInt(3) == 0) {
                    other.add(report);
                }
            });
            Collections.shuffle(other, random);

            assertThat(assess(board(other), at)).as("seed %d", seed).isEqualTo(assess(board(stream), at));
        }
    }

    @Test
    void rulingsCountTheSameBeforeAmongAndAfterTheReports() {
        int different = 0;
        for (int seed = 0; seed < CASES; seed++) {
            List<Evidence> stream = new RandomStream(seed).evidence(10 + seed % 60);
            List<Ruling> rulings = RandomStream.rulings(seed, stream.size());
            Instant at = end(stream).plus(Duration.ofHours(seed % 400));

            Board after = board(stream);
            List<Assessment> unruled = assess(after, at);
            rulings.forEach(after::rule);
            List<Evidence> other = new ArrayList<>(stream);
            Collections.shuffle(other, new Random(seed));
            Board among = new Board(RandomStream.catalogue(), List.of());
            for (int i = 0; i < other.size(); i++) {
                if (i < rulings.size()) {
                    among.rule(rulings.get(i));
                }
                count(among, other.get(i));
            }

            assertThat(assess(among, at)).as("seed %d", seed).isEqualTo(assess(after, at));
            different += assess(after, at).equals(unruled) ? 0 : 1;

            rulings.forEach(ruling -> after.rule(new Ruling(ruling.first(), ruling.second(), Verdict.AS_FOUND)));
            assertThat(assess(after, at)).as("seed %d, taken back", seed).isEqualTo(unruled);
        }
        assertThat(different).isGreaterThan(CASES / 2);
    }

    /** What a board gives at past hours is what one gives that was told the standing versions as they became known. */
    @Test
    void anotherProblemSeesACorrectedReportAsItStandsFromItsFirstArrival() {
        int corrected = 0;
        for (int seed = 0; seed < CASES / 10; seed++) {
            List<Evidence> stream = new RandomStream(seed).evidence(40);
            Board board = board(stream);
            long last = arrival(stream.getLast());
            Map<String, Long> known = new HashMap<>();
            stream.forEach(report -> known.merge(report.reportId(), arrival(report), Math::min));

            for (long hour = WholeHours.floor(last) - 40 * 3_600; hour < last; hour += 5 * 3_600) {
                Board then = new Board(RandomStream.catalogue(), board.coverage());
                for (Evidence standing : board.evidence()) {
                    if (known.getOrDefault(standing.reportId(), Long.MAX_VALUE) <= hour) {
                        then.apply(standing);
                        corrected += standing.timing().arrived() > hour ? 1 : 0;
                    }
                }
                assertThat(board.hourly().at("p", hour))
                        .as("seed %d, hour %d", seed, hour)
                        .isEqualTo(then.weighing("p").own(hour, hour));
            }
        }
        assertThat(corrected).isPositive();
    }

    @Test
    void lookingInBetweenChangesNothing() {
        for (int seed = 0; seed < CASES; seed++) {
            List<Evidence> stream = new RandomStream(seed).evidence(10 + seed % 60);
            Instant at = end(stream).plus(Duration.ofHours(seed % 400));

            Board looked = new Board(RandomStream.catalogue(), List.of());
            for (Evidence report : stream) {
                count(looked, report);
                looked.problems()
                        .forEach(problem -> looked.weighing(problem).logOdds(arrival(report), arrival(report)));
            }

            assertThat(assess(looked, at)).as("seed %d", seed).isEqualTo(assess(board(stream), at));
        }
    }

    @Test
    void aRetractionRestoresWhatStoodBeforeExactly() {
        for (int seed = 0; seed < CASES; seed++) {
            List<Evidence> stream = new RandomStream(seed).evidence(10 + seed % 60);
            List<Evidence> passing = new RandomStream(seed + 1_000_000)
                    .evidence(12).stream()
                            .map(report -> renamed(report, "passing-" + report.reportId()))
                            .toList();
            Instant at = end(stream).plus(Duration.ofDays(2));

            Board board = board(stream);
            List<Assessment> before = assess(board, at);
            passing.forEach(board::apply);
            passing.forEach(report -> board.apply(retraction(report)));

            assertThat(assess(board, at)).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void contributionsAndTheirClustersAddUp() {
        for (int seed = 0; seed < CASES; seed++) {
            List<Evidence> stream = new RandomStream(seed).evidence(10 + seed % 60);

            for (Assessment assessment : assess(board(stream), end(stream))) {
                assertThat(assessment.contributions().stream()
                                .mapToDouble(Contribution::decibans)
                                .sum())
                        .isCloseTo(assessment.logOdds(), within(1e-9));
                assessment.contributions().stream()
                        .filter(contribution -> contribution.kind() == Contribution.Kind.INDICATOR)
                        .filter(contribution -> contribution.moreClusters() == 0)
                        .filter(contribution -> !contribution.clusters().isEmpty())
                        .forEach(contribution -> assertThat(contribution.clusters().stream()
                                        .mapToDouble(ClusterShare::decibans)
                                        .sum())
                                .isCloseTo(contribution.decibans(), within(1e-9)));
            }
        }
    }

    private static Board board(List<Evidence> stream) {
        Board board = new Board(RandomStream.catalogue(), List.of());
        stream.forEach(report -> count(board, report));
        return board;
    }

    private static void count(Board board, Evidence report) {
        board.apply(report);
        board.hear(report.source(), arrival(report));
    }

    private static List<Assessment> assess(Board board, Instant at) {
        return board.problems().stream()
                .map(problem -> board.assess(problem, Standing.FIRST, at.getEpochSecond(), at.getEpochSecond()))
                .toList();
    }

    private static Instant end(List<Evidence> stream) {
        return stream.getLast().timing().arrivedAt();
    }

    private static long arrival(Evidence report) {
        return report.timing().arrivedAt().getEpochSecond();
    }

    private static Evidence renamed(Evidence report, String id) {
        return new Evidence(
                id,
                report.revision(),
                report.source(),
                report.credibility(),
                report.timing(),
                report.matches(),
                report.sameEventKeys());
    }

    private static Evidence retraction(Evidence report) {
        return new Evidence(
                report.reportId(),
                new Revision(Revision.Stage.RETRACTED, Long.MAX_VALUE, 1, ""),
                report.source(),
                report.credibility(),
                report.timing(),
                List.of(),
                Set.of());
    }
}
