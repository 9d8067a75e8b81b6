package tocsin.scoring.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.evidence.Ruling.Verdict;

/** An officer says which reports tell of one event. */
class RulingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final EvidenceBook book = new EvidenceBook(new Catalogue(
            1,
            Grades.STANDARD,
            List.of(),
            List.of(
                    new Indicator.Sign(new Outline("strike", "Strike", 12), 1, .5),
                    new Indicator.Sign(new Outline("convoy", "Convoy", 12), 1, .5)),
            List.of()));

    @Test
    void twoReportsThatShareNothingJoinByARuling() {
        apply("a", "strike");
        apply("b", "strike");

        assertThat(rule("b", "a", Verdict.SAME_EVENT)).containsExactly("strike");

        assertThat(clusters("strike")).containsExactly(List.of("a", "b"));
    }

    @Test
    void twoReportsThatShareAKeyPartByARuling() {
        apply("a", "strike", "k");
        apply("b", "strike", "k");

        rule("a", "b", Verdict.NOT_THE_SAME_EVENT);

        assertThat(clusters("strike")).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void aThirdGoesWithTheOneThatItSharesMoreWith() {
        apply("a", "strike", "k");
        apply("c", "strike", "k", "l", "m");
        apply("b", "strike", "l", "m");

        rule("a", "b", Verdict.NOT_THE_SAME_EVENT);

        assertThat(clusters("strike")).containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void aRulingWaitsForItsReports() {
        assertThat(rule("a", "b", Verdict.SAME_EVENT)).isEmpty();

        apply("b", "strike");
        apply("a", "strike");

        assertThat(clusters("strike")).containsExactly(List.of("a", "b"));
    }

    @Test
    void takenBackItIsAsTheKeysHaveIt() {
        apply("a", "strike", "k");
        apply("b", "strike", "k");
        apply("c", "strike");
        rule("a", "b", Verdict.NOT_THE_SAME_EVENT);
        rule("b", "c", Verdict.SAME_EVENT);

        rule("a", "b", Verdict.AS_FOUND);
        rule("b", "c", Verdict.AS_FOUND);

        assertThat(clusters("strike")).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(book.rulings()).isEmpty();
    }

    @Test
    void theLastWordOnAPairHolds() {
        apply("a", "strike", "k");
        apply("b", "strike", "k");

        rule("a", "b", Verdict.NOT_THE_SAME_EVENT);
        rule("b", "a", Verdict.SAME_EVENT);

        assertThat(clusters("strike")).containsExactly(List.of("a", "b"));
        assertThat(book.rulings()).containsExactly(new Ruling("a", "b", Verdict.SAME_EVENT));
    }

    @Test
    void itHoldsForEveryIndicatorThatBothSpeakTo() {
        apply("a", "strike");
        apply("b", "convoy");

        assertThat(rule("a", "b", Verdict.SAME_EVENT)).isEmpty();

        assertThat(clusters("strike")).containsExactly(List.of("a"));
        assertThat(clusters("convoy")).containsExactly(List.of("b"));
    }

    @Test
    void aRetractedReportLeavesTheOthersTogether() {
        apply("a", "strike");
        apply("b", "strike");
        apply("c", "strike");
        rule("a", "b", Verdict.SAME_EVENT);
        rule("a", "c", Verdict.SAME_EVENT);
        rule("b", "c", Verdict.SAME_EVENT);

        book.apply(new Evidence(
                "a",
                new Revision(Revision.Stage.RETRACTED, 1, 1, ""),
                "s",
                Credibility.ONE,
                new Timing(NOON, NOON, NOON),
                List.of(),
                Set.of()));

        assertThat(clusters("strike")).containsExactly(List.of("b", "c"));
    }

    @Test
    void aRulingIsAboutTwoReports() {
        assertThatThrownBy(() -> new Ruling("a", "a", Verdict.SAME_EVENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a ruling is about two reports: a");
    }

    private void apply(String id, String indicator, String... keys) {
        book.apply(new Evidence(
                id,
                new Revision(Revision.Stage.STANDING, 1, 1, id),
                "s",
                Credibility.ONE,
                new Timing(NOON, NOON, NOON),
                List.of(new Match(indicator, "idlib")),
                Set.of(keys)));
    }

    private List<String> rule(String first, String second, Verdict verdict) {
        return book.rule(new Ruling(first, second, verdict));
    }

    /** The reports of each cluster, in ascending order. */
    private List<List<String>> clusters(String indicator) {
        List<List<String>> clusters = new ArrayList<>();
        for (DayOfClusters day : book.clusters(indicator).days()) {
            for (Cluster cluster : day) {
                clusters.add(cluster.reports().stream().sorted().toList());
            }
        }
        return clusters;
    }
}
