package tocsin.scoring.model.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Direction;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.evidence.Cluster;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.EvidenceBook;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Timing;

class ScoreSeriesTest {
    private static final double PRINTED = 5.1e-7;
    private static final LocalDate FIRST = LocalDate.parse("2019-01-01");
    private static final Indicator.Score HOSTILITY =
            Indicator.Score.standard(new Outline("hostility", "Hostility", 10), Direction.DOWN);

    private EvidenceBook book;
    private ScoreSeries series;

    @BeforeEach
    void empty() {
        book = new EvidenceBook(new Catalogue(1, Grades.STANDARD, List.of(), List.of(HOSTILITY), List.of()));
        series = new ScoreSeries(HOSTILITY, book.clusters("hostility"));
    }

    @Test
    void threeDeviationsGiveThePrintedSurge() {
        assertThat(weighted(1.5, -0.4, 1.1)).isCloseTo(1.246483, within(5.1e-7));
    }

    @Test
    void aDayIsHeldAgainstItsBaseAndOneDayThatStrayedAsFarAsCanBe() {
        double[] base = {-3, 1, 4, -12, 7, 0, 2};

        ScoreBaseline baseline = ScoreBaseline.of(base, HOSTILITY);

        // median 1, deviations 4 0 3 13 6 1 1: median 3, so mad 4.4478 and no deviation beyond six of them: mean 4
        assertThat(baseline.median()).isEqualTo(1);
        assertThat(baseline.scale()).isCloseTo(Math.max(1.4826 * 3, 1.0026 * 4) + 5, within(1e-12));
        assertThat(baseline.mean()).isCloseTo(-0.418345, within(PRINTED));
        assertThat(baseline.deviation()).isCloseTo(0.964950, within(PRINTED));
        assertThat(baseline.skewness()).isCloseTo(-1.124582, within(PRINTED));
        assertThat(baseline.standardised(-8)).isCloseTo(-0.553664, within(PRINTED));
        assertThat(baseline.standardised(-1_000)).isEqualTo(baseline.standardised(-30));
    }

    @Test
    void aSurgeIsAsSurprisingAsPrinted() {
        for (int day = 0; day < 400; day++) {
            value(day, printed(day, 400));
        }

        ScoreDay last = series.day(endOf(399));

        assertThat(last.sums().surge()).isCloseTo(4.281838, within(PRINTED));
        assertThat(last.sums().skewness()).isCloseTo(0.027803, within(PRINTED));
        assertThat(last.past().mean()).isCloseTo(-0.089315, within(PRINTED));
        assertThat(last.past().variance()).isCloseTo(0.279890, within(PRINTED));
        assertThat(last.surprise().inDecades()).isCloseTo(14.377683, within(PRINTED));
    }

    @Test
    void whatComesBackEveryYearIsNoSurprise() {
        for (int day = 0; day < 1_100; day++) {
            value(day, printed(day, 1_100) - 40 * Math.sin(2 * Math.PI * (DAY_0 + day) / 365.25));
        }

        ScoreDay last = series.day(endOf(1_099));

        assertThat(last.season().cosine()).isCloseTo(-0.218467, within(PRINTED));
        assertThat(last.season().sine()).isCloseTo(4.094928, within(PRINTED));
        assertThat(last.past().variance()).isCloseTo(1.018090, within(PRINTED));
        assertThat(last.surprise().inDecades()).isCloseTo(2.759466, within(PRINTED));
    }

    /** A series that any reader can compute: 101 values in turn, and a step of 60 in the last seven days. */
    private static double printed(int day, int days) {
        return -(day * 37 % 101 - 50 + (day >= days - 7 ? 60 : 0));
    }

    @Test
    void aDayCountsOnlyWhenItIsOver() {
        calm(100);
        value(100, -1_000);

        assertThat(surge(endOf(100) - 1)).isEqualTo(surge(endOf(99)));
        assertThat(series.monotoneThrough(endOf(100) - 7_000, endOf(100) - 7_000, endOf(140)))
                .isEqualTo(endOf(100) - 1);
        assertThat(surge(endOf(100))).isGreaterThan(surge(endOf(100) - 1));
        assertThat(series.monotoneThrough(endOf(100), endOf(100), endOf(140))).isEqualTo(endOf(140));
    }

    @Test
    void aMissingDayIsNotZeroAndAnOutageChangesNothing() {
        calm(100);
        for (int day = 100; day < 107; day++) {
            value(day, -400);
        }
        double surge = surge(endOf(106));

        assertThat(surge).isGreaterThan(2.28);
        assertThat(surge(endOf(140))).isEqualTo(surge);
        value(140, 0);
        assertThat(surge(endOf(140))).isLessThan(surge);
    }

    @Test
    void fewDaysSayNothing() {
        for (int day = 0; day < 80; day++) {
            value(day, day % 3);
        }

        assertThat(series.activation(endOf(79), endOf(79))).isZero();
        assertThat(series.text(endOf(79), endOf(79))).isEqualTo("learning (59 of 60 days)");
    }

    @Test
    void itSaysWhatItSaw() {
        for (int day = 0; day < 100; day++) {
            value(day, day % 2 == 0 ? -90 : -110);
        }
        for (int day = 100; day < 107; day++) {
            value(day, -400);
        }

        assertThat(series.text(endOf(106), endOf(106))).startsWith("-400 a day of late against -100 usual, p = ");
    }

    @Test
    void theSharesOfItsDaysGoByTheirDeviations() {
        calm(100);
        value(100, -1_000);
        value(101, -1_000);

        double last = series.mass(cluster(DAY_0 + 101), endOf(101), endOf(101));
        double before = series.mass(cluster(DAY_0 + 100), endOf(101), endOf(101));
        assertThat(last).isEqualTo(series.day(endOf(101)).deviation()).isGreaterThan(1.5);
        assertThat(before).isCloseTo(last * Math.pow(2, -1 / 7.0), within(.01));
    }

    @Test
    void whateverOrderDaysComeInAndWhateverIsTakenBackTheSurgeIsTheSame() {
        Random random = new Random(7);
        Integer[] days = new Integer[200];
        Arrays.setAll(days, day -> day);
        double[] values = random.doubles(200, -100, 100).toArray();
        for (int day : days) {
            value(day, values[day]);
        }
        double surge = surge(endOf(199));
        empty();
        java.util.Collections.shuffle(Arrays.asList(days), random);
        for (int day : days) {
            value(day, values[day]);
            surge(endOf(random.nextInt(200)));
        }
        assertThat(surge(endOf(199))).isEqualTo(surge);

        value(150, 2, 5_000);
        assertThat(surge(endOf(199))).isNotEqualTo(surge);
        value(150, 3, values[150]);
        assertThat(surge(endOf(199))).isEqualTo(surge);
    }

    private Cluster cluster(long day) {
        return Objects.requireNonNull(ScoreDay.cluster(book.clusters("hostility"), day));
    }

    private static final long DAY_0 = FIRST.toEpochDay();

    private static double weighted(double... oldestFirst) {
        ScoreDay.Sums sums = new ScoreDay.Sums(0, 0, 0);
        for (double deviation : oldestFirst) {
            sums = sums.faded(Math.pow(2, -1 / 7.0)).with(deviation, 0);
        }
        return sums.surge();
    }

    private double surge(long at) {
        return series.day(at).sums().surge();
    }

    private void calm(int days) {
        for (int day = 0; day < days; day++) {
            value(day, -100 + 10 * (day % 3 - 1));
        }
    }

    private void value(int day, double value) {
        value(day, 1, value);
    }

    private void value(int day, int revision, double value) {
        Instant noon = FIRST.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
        Instant over = FIRST.plusDays(day + 1L).atStartOfDay().toInstant(ZoneOffset.UTC);
        book.apply(new Evidence(
                "day-%03d".formatted(day),
                new Revision(Revision.Stage.STANDING, revision, 1, ""),
                "dyads",
                Credibility.SIX,
                new Timing(noon, over, over),
                List.of(new Match("hostility", "t", 1, 0, value)),
                Set.of()));
    }

    private static long endOf(int day) {
        return FIRST.plusDays(day + 1L).toEpochDay() * 86_400;
    }
}
