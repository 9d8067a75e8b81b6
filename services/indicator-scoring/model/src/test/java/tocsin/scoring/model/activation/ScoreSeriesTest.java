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
    void aDayIsHeldAgainstTheMedianOfItsBaseInItsOwnScale() {
        double[] base = {-3, 1, 4, -12, 7, 0, 2};
        for (int day = 0; day < 70; day++) {
            value(day, base[day % base.length]);
        }
        value(91, -16);

        // the base of day 91 are the days 0 to 70: ten weeks of the seven values
        // median 1, deviations 4 0 3 13 6 1 1: median 3, so mad 4.4478 and no deviation beyond six of them: mean 4
        double scale = Math.max(1.4826 * 3, 1.0026 * 4) + 5;
        assertThat(series.surge(endOf(91))).isCloseTo(1.5, within(1e-12));
        value(91, 2, -8);
        assertThat(series.surge(endOf(91))).isCloseTo(9 / scale, within(1e-12));
    }

    @Test
    void aDayCountsOnlyWhenItIsOver() {
        calm(100);
        value(100, -1_000);

        assertThat(series.surge(endOf(100) - 1)).isEqualTo(series.surge(endOf(99)));
        assertThat(series.monotoneThrough(endOf(100) - 7_000, endOf(100) - 7_000, endOf(140)))
                .isEqualTo(endOf(100) - 1);
        assertThat(series.surge(endOf(100))).isGreaterThan(series.surge(endOf(100) - 1));
        assertThat(series.monotoneThrough(endOf(100), endOf(100), endOf(140))).isEqualTo(endOf(140));
    }

    @Test
    void aMissingDayIsNotZeroAndAnOutageChangesNothing() {
        calm(100);
        for (int day = 100; day < 107; day++) {
            value(day, -400);
        }
        double surge = series.surge(endOf(106));

        assertThat(surge).isGreaterThan(2.28);
        assertThat(series.surge(endOf(140))).isEqualTo(surge);
        value(140, 0);
        assertThat(series.surge(endOf(140))).isLessThan(surge);
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

        assertThat(series.text(endOf(106), endOf(106))).isEqualTo("-400 a day of late against -100 usual, surge 4.4");
    }

    @Test
    void theSharesOfItsDaysGoByTheirDeviations() {
        calm(100);
        value(100, -1_000);
        value(101, -1_000);

        double last = series.mass(cluster(DAY_0 + 101), endOf(101), endOf(101));
        double before = series.mass(cluster(DAY_0 + 100), endOf(101), endOf(101));
        assertThat(last).isEqualTo(1.5);
        assertThat(before).isCloseTo(1.5 * Math.pow(2, -1 / 7.0), within(1e-12));
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
        double surge = series.surge(endOf(199));
        empty();
        java.util.Collections.shuffle(Arrays.asList(days), random);
        for (int day : days) {
            value(day, values[day]);
            series.surge(endOf(random.nextInt(200)));
        }
        assertThat(series.surge(endOf(199))).isEqualTo(surge);

        value(150, 2, 5_000);
        assertThat(series.surge(endOf(199))).isNotEqualTo(surge);
        value(150, 3, values[150]);
        assertThat(series.surge(endOf(199))).isEqualTo(surge);
    }

    private Cluster cluster(long day) {
        return Objects.requireNonNull(ScoreDay.cluster(book.clusters("hostility"), day));
    }

    private static final long DAY_0 = FIRST.toEpochDay();

    private static double weighted(double... oldestFirst) {
        ScoreDay day = ScoreDay.BEFORE;
        double left = Math.pow(2, -1 / 7.0);
        for (double deviation : oldestFirst) {
            day = new ScoreDay(deviation, 0, left * day.sum() + deviation, left * left * day.squares() + 1);
        }
        return day.surge();
    }

    private void calm(int days) {
        for (int day = 0; day < days; day++) {
            value(day, day % 2 == 0 ? -90 : -110);
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
