package tocsin.scoring.model.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final long DAY = 86_400;

    private final Coverage coverage = new Coverage(List.of());

    @Test
    void aSourceCoversTheDaysUntilItIsOverdue() {
        coverage.hear("s", 10 * DAY, Duration.ofHours(36));

        assertThat(coverage.covered(Set.of("s"), 9)).isFalse();
        assertThat(coverage.covered(Set.of("s"), 10)).isTrue();
        assertThat(coverage.covered(Set.of("s"), 11)).isTrue();
        assertThat(coverage.covered(Set.of("s"), 12)).isFalse();
        assertThat(coverage.overdueFrom("s", Duration.ofHours(36), 10 * DAY, 0)).isEqualTo(10 * DAY + 36 * 3_600 + 1);
    }

    @Test
    void aSourceNeverHeardIsOverdueFromTheOpeningOfTheBoard() {
        assertThat(coverage.overdueFrom("s", Duration.ofHours(1), 5_000, 100)).isEqualTo(100 + 3_600 + 1);
    }

    @Test
    void whatAnArchiveLacksIsNotCoveredByHavingHeardIt() {
        coverage.declare("s", new DaySpan(10, 20).without(List.of(new DaySpan(13, 14))), List.of(new DaySpan(13, 14)));
        coverage.hear("s", 12 * DAY, Duration.ofDays(5));

        assertThat(coverage.covered(Set.of("s"), 12)).isTrue();
        assertThat(coverage.covered(Set.of("s"), 13)).isFalse();
        assertThat(coverage.covered(Set.of("s"), 15)).isTrue();
        assertThat(coverage.firstDay(Set.of())).isEqualTo(10);
    }

    @Test
    void coverageIsKeptAndComesBack() {
        coverage.hear("s", 12 * DAY, null);
        coverage.declare("t", List.of(new DaySpan(3, 5)), List.of(new DaySpan(4, 4)));

        assertThat(new Coverage(coverage.state()).state()).isEqualTo(coverage.state());
        assertThat(new Coverage(coverage.state()).covered(Set.of("s"), 99_999)).isTrue();
    }

    @Test
    void spansAreASetOfDaysHoweverTheyOverlap() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            DaySpans spans = new DaySpans(List.of());
            Set<Long> days = new TreeSet<>();
            for (int i = 0; i < 12; i++) {
                long from = random.nextInt(60);
                long through = from + random.nextInt(8);
                long firstNew = spans.add(new DaySpan(from, through));
                long expected = DaySpans.NONE;
                for (long day = through; day >= from; day--) {
                    expected = days.add(day) ? day : expected;
                }
                assertThat(firstNew).isEqualTo(expected);
            }
            for (long day = 0; day < 70; day++) {
                assertThat(spans.contains(day)).isEqualTo(days.contains(day));
            }
        }
    }
}
