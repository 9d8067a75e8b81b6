package tocsin.scoring.model.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.catalogue.Ramp;
import tocsin.scoring.model.catalogue.RateBaseline;
import tocsin.scoring.model.catalogue.RateDispersion;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.coverage.Coverage;
import tocsin.scoring.model.coverage.DaySpan;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.EvidenceBook;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Timing;

/** The rate of the golden example: one event a day in every other ten days, then 3, 4 and 1. */
class RateSeriesTest {
    private static final long DAY = 86_400;
    private static final long NOON = 120 * DAY + DAY / 2;
    private static final double PRINTED = 5.1e-7;

    /** As first specified; what is expected is still that, how surprising it is was amended by decision 0011. */
    private static final Indicator.Rate RATE = new Indicator.Rate(
            new Outline("rate", "Rate", 8),
            7,
            new RateBaseline(90, 14, .5, 20),
            new RateDispersion(365, 2, 30),
            new Ramp(1, 4));

    private final EvidenceBook book = new EvidenceBook(new Catalogue(
            1,
            Grades.STANDARD,
            List.of(new Source("s", "o", Reliability.A, Credibility.ONE, null)),
            List.of(RATE),
            List.of()));
    private final Coverage coverage = new Coverage(List.of());
    private final RateSeries series = new RateSeries(RATE, book.clusters("rate"), coverage);

    @Test
    void theSumsAreThePrintedOnes() {
        cover(0, 1_000);
        goldenEvents();

        RateDay day = series.day(NOON, 120);

        assertThat(day.fast().mass()).isCloseTo(9.686167, within(PRINTED));
        assertThat(day.base().mass()).isCloseTo(38.728695, within(PRINTED));
        assertThat(day.base().days()).isCloseTo(73.169384, within(PRINTED));
        assertThat(series.recurrence().daily(120, day.base(), day.season())).isCloseTo(0.536135, within(PRINTED));
        assertThat(series.recurrence().dispersion(day.residuals())).isCloseTo(1.265280, within(PRINTED));
    }

    @Test
    void theTailIsThePrintedOne() {
        cover(0, 1_000);
        goldenEvents();

        RateSeries.Reading reading = series.reading(NOON, NOON);

        assertThat(reading.expected()).isCloseTo(5.418782, within(PRINTED));
        assertThat(reading.variance()).isCloseTo(3.436528, within(PRINTED));
        assertThat(reading.tail()).isCloseTo(0.0212034, within(5.1e-8));
        assertThat(reading.decades()).isCloseTo(1.673594, within(PRINTED));
        assertThat(series.activation(NOON, NOON)).isCloseTo(0.224531, within(PRINTED));
    }

    @Test
    void atMidnightTheSumsTurn() {
        cover(0, 1_000);
        goldenEvents();

        RateSeries.Reading reading = series.reading(NOON, 121 * DAY);

        assertThat(reading.observed()).isCloseTo(8.772991, within(PRINTED));
        assertThat(reading.expected()).isCloseTo(5.211758, within(PRINTED));
        assertThat(series.recurrence().dispersion(series.day(NOON, 121).residuals()))
                .isCloseTo(1.260129, within(PRINTED));
        assertThat(reading.tail()).isCloseTo(0.0343523, within(5.1e-8));
    }

    @Test
    void whatComesBackEveryYearIsExpected() {
        cover(18_197, 20_000);
        for (int day = 0; day < 1_000; day++) {
            int count = (int) Math.floor(6 + 4 * Math.cos(2 * Math.PI * (18_197 + day) / 365.25)) + day * 37 % 5 - 2;
            events(18_197 + day, Math.max(0, count) + (day >= 993 ? 6 : 0));
        }
        long end = 19_197 * DAY - 1;

        RateDay last = series.day(end, 19_196);

        assertThat(last.season().mean()).isCloseTo(5.495344, within(PRINTED));
        assertThat(last.season().cosine()).isCloseTo(3.828831, within(PRINTED));
        assertThat(last.season().sine()).isCloseTo(-0.003040, within(PRINTED));
        assertThat(series.recurrence().daily(19_196, last.base(), last.season()))
                .isCloseTo(1.800066, within(PRINTED));
        assertThat(series.recurrence().dispersion(last.residuals())).isCloseTo(1.170449, within(PRINTED));
    }

    @Test
    void aRateLearnsBeforeItSpeaks() {
        cover(0, 1_000);
        goldenEvents();

        assertThat(series.text(30 * DAY, 30 * DAY)).isEqualTo("learning (15 of 20 days)");
        assertThat(series.activation(30 * DAY, 30 * DAY)).isZero();
    }

    @Test
    void anOutageLooksNeitherLikeCalmNorLikeAlarm() {
        cover(0, 120);
        goldenEvents();
        RateSeries.Reading before = series.reading(121 * DAY - 1, 121 * DAY - 1);

        RateSeries.Reading after = series.reading(126 * DAY, 126 * DAY);

        assertThat(after.observed() / after.expected()).isCloseTo(before.observed() / before.expected(), within(.15));
        cover(121, 1_000);
        series.coverageChanged(121);
        assertThat(series.reading(126 * DAY, 126 * DAY).observed()
                        / series.reading(126 * DAY, 126 * DAY).expected())
                .isLessThan(.75 * before.observed() / before.expected());
    }

    @Test
    void withoutAnyCoverageThereIsNothingToSay() {
        goldenEvents();

        assertThat(series.activation(NOON, NOON)).isZero();
        assertThat(series.text(NOON, NOON)).isEqualTo("learning: no day covered yet");
    }

    private void cover(long from, long through) {
        coverage.declare("s", List.of(new DaySpan(from, through)), List.of());
    }

    private void goldenEvents() {
        for (int day = 0; day <= 120; day++) {
            int count = switch (day) {
                case 118 -> 3;
                case 119 -> 4;
                case 120 -> 1;
                default -> day / 10 % 2 == 0 ? 1 : 0;
            };
            events(day, count);
        }
    }

    private void events(int day, int count) {
        for (int n = 0; n < count; n++) {
            String id = "%05d-%d".formatted(day, n);
            Instant at = Instant.ofEpochSecond(day * DAY + 10_800);
            book.apply(new Evidence(
                    id,
                    new Revision(Revision.Stage.STANDING, 1, 1, id),
                    "s",
                    Credibility.ONE,
                    new Timing(at, at, at),
                    List.of(new Match("rate", "t")),
                    Set.of(id)));
        }
    }
}
