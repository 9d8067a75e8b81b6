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
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.coverage.Coverage;
import tocsin.scoring.model.coverage.DaySpan;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.EvidenceBook;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Timing;

/** The silence of the golden example: gaps of 5, 9, 7, 12, 6 and 8 days, and 20 days without a contact since. */
class SilenceSeriesTest {
    private static final long DAY = 86_400;
    private static final double PRINTED = 5.1e-7;
    private static final List<Integer> GAPS = List.of(5, 9, 7, 12, 6, 8);
    private static final long LAST = 47 * DAY;
    private static final long NOW = LAST + 20 * DAY;

    private static final Indicator.Silence SILENCE =
            Indicator.Silence.standard(new Outline("call", "The leaders call each other", 6));

    private final EvidenceBook book = new EvidenceBook(new Catalogue(
            1,
            Grades.STANDARD,
            List.of(new Source("s", "o", Reliability.A, Credibility.ONE, null)),
            List.of(SILENCE),
            List.of()));
    private final Coverage coverage = new Coverage(List.of());
    private final SilenceSeries series = new SilenceSeries(SILENCE, book.clusters("call"), coverage);

    @Test
    void theSilenceIsThePrintedOne() {
        cover(0, 1_000);
        goldenContacts();

        assertThat(series.regularity(NOW)).isCloseTo(1.998894, within(PRINTED));
        assertThat(series.survival(NOW, NOW)).isCloseTo(0.065106, within(PRINTED));
        assertThat(series.activation(NOW, NOW)).isCloseTo(0.093188, within(PRINTED));
        assertThat(series.text(NOW, NOW)).isEqualTo("20 days without contact, usual 7.8, p = 0.065");
    }

    @Test
    void contactsCloseToEachOtherAreOneChain() {
        cover(0, 1_000);
        goldenContacts();
        contact("talks go on", LAST - DAY);

        assertThat(series.text(NOW, NOW)).startsWith("20 days without contact, usual 7.7, p = ");
    }

    @Test
    void anOutageIsNoSilence() {
        cover(0, 47);
        cover(58, 1_000);
        goldenContacts();

        assertThat(series.text(NOW, NOW)).startsWith("10 days without contact");
        assertThat(series.activation(NOW, NOW)).isZero();
    }

    @Test
    void withoutEnoughGapsNothingIsUsual() {
        cover(0, 1_000);
        contact("a", 0);
        contact("b", 5 * DAY);
        contact("c", 12 * DAY);

        assertThat(series.activation(NOW, NOW)).isZero();
        assertThat(series.text(NOW, NOW)).isEqualTo("55 days without contact, learning (2 of 3 gaps)");
    }

    @Test
    void aSilenceGrowsWithoutAnyMessageAndEndsWithAContact() {
        cover(0, 1_000);
        goldenContacts();

        double before = 0;
        for (long at = NOW; at < NOW + 60 * DAY; at += DAY / 2) {
            double activation = series.activation(NOW, at);
            assertThat(activation).isGreaterThanOrEqualTo(before);
            before = activation;
        }
        assertThat(before).isEqualTo(1);
        contact("a call", NOW);
        assertThat(series.activation(NOW, NOW)).isZero();
    }

    private void goldenContacts() {
        long at = 0;
        contact("first", at);
        for (int gap : GAPS) {
            at += gap * DAY;
            contact("after " + gap, at);
        }
        assertThat(at).isEqualTo(LAST);
    }

    private void contact(String id, long at) {
        Instant time = Instant.ofEpochSecond(at);
        book.apply(new Evidence(
                id,
                new Revision(Revision.Stage.STANDING, 1, 1, id),
                "s",
                Credibility.ONE,
                new Timing(time, time, time),
                List.of(new Match("call", "t")),
                Set.of(id)));
    }

    private void cover(long from, long through) {
        coverage.declare("s", List.of(new DaySpan(from, through)), List.of());
        series.coverageChanged(from);
    }
}
