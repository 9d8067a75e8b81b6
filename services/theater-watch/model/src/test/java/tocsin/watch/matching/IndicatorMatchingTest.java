package tocsin.watch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tocsin.contracts.catalogue.EventPattern;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.intake.CodedEvent;
import tocsin.contracts.intake.PairScore;
import tocsin.contracts.intake.ReportContent;
import tocsin.contracts.observation.Match;
import tocsin.watch.CatalogueFiles;

class IndicatorMatchingTest {
    private static final List<TheaterItem> THEATERS = List.of(
            theater("region", null, true), theater("part", "region", true), theater("relationship", null, false));

    @Test
    void aPhraseDoesNotReadAcrossTitleAndBody() {
        IndicatorMatching matching = asking("\"joint patrol\"", "region");

        assertThat(matching.match("any", text("A joint", "patrol was seen"), Set.of("region")))
                .isEmpty();
        assertThat(matching.match("any", text("", "A joint patrol was seen"), Set.of("region")))
                .hasSize(1);
    }

    @Test
    void theMatchingWordsAreShownAsTheyWereWritten() {
        IndicatorMatching matching = asking("convoy AND (tank OR gun)", "region");

        List<Match> matches =
                matching.match("any", text("Convoys of Tanks", "Another convoy followed"), Set.of("region"));

        assertThat(matches)
                .containsExactly(new Match(
                        "i", "region", 1, null, "en", matches.getFirst().highlights()));
        assertThat(matches.getFirst().highlights()).containsExactlyInAnyOrder("Convoys", "Tanks", "convoy");
    }

    @Test
    void aReportCountsInTheNarrowestOfAnIndicatorsTheaters() {
        IndicatorMatching matching = asking("convoy", "region", "part", "relationship");

        assertThat(theaters(matching, Set.of("region", "part"))).containsExactly("part");
        assertThat(theaters(matching, Set.of("region"))).containsExactly("region");
    }

    @Test
    void aRelationshipNeedsNoPlace() {
        assertThat(theaters(asking("convoy", "region", "relationship"), Set.of()))
                .containsExactly("relationship");
    }

    @Test
    void anIndicatorWithAnAreaNeedsAReportWithinIt() {
        assertThat(theaters(asking("convoy", "part"), Set.of("region"))).isEmpty();
    }

    @Test
    void onlyTheSourcesThatAnIndicatorHearsMatchIt() {
        IndicatorMatching matching =
                of(indicator(List.of("ucdp"), List.of(query("en", "convoy")), List.of(), "region"));

        assertThat(matching.match("reuters", text("convoy", ""), Set.of("region")))
                .isEmpty();
        assertThat(matching.match("ucdp", text("convoy", ""), Set.of("region"))).hasSize(1);
    }

    @Test
    void aReportInAnotherLanguageIsNotTried() {
        ReportContent turkish = new ReportContent(Instant.EPOCH, null, "convoy", "", "tr", null, null, null, null);

        assertThat(asking("convoy", "region").match("any", turkish, Set.of("region")))
                .isEmpty();
    }

    @Test
    void aCodedEventMatchesByTheBeginningOfItsCodeAndNotByItsWords() {
        EventPattern pattern = new EventPattern("cameo", List.of("19"), List.of(), List.of());
        IndicatorMatching matching =
                of(indicator(List.of(), List.of(query("en", "convoy")), List.of(pattern), "region"));

        assertThat(matching.match("any", event("195", "SYRGOV"), Set.of("region")))
                .containsExactly(new Match("i", "region", 1, 7, null, List.of()));
        assertThat(matching.match("any", event("042", "SYRGOV"), Set.of("region")))
                .isEmpty();
    }

    @Test
    void aDayOfSeriesSpeaksToTheScoresOfItsPairsInWhicheverOrder() {
        IndicatorMatching matching = of(new IndicatorItem(
                "hostility",
                "Hostility",
                new IndicatorMethod.Score(-1, List.of("TUR", "SYR"), 7, 365, 21, 1.5, 5, 60, 2.28, 4.42),
                8,
                "one",
                List.of("region", "relationship"),
                List.of("gdelt-dyads"),
                List.of(),
                List.of()));

        assertThat(matching.match("gdelt-dyads", scores(new PairScore("SYR", "TUR", -3)), Set.of()))
                .containsExactly(Match.ofScore("hostility", "region", -3));
        assertThat(matching.match("gdelt-dyads", scores(new PairScore("SYR", "RUS", -3)), Set.of()))
                .isEmpty();
        assertThat(matching.match("acled", scores(new PairScore("SYR", "TUR", -3)), Set.of()))
                .isEmpty();
    }

    private static ReportContent scores(PairScore... scores) {
        return new ReportContent(Instant.EPOCH, Instant.EPOCH, "", "", null, null, null, null, null, List.of(scores));
    }

    @Test
    void actorAndCounterpartAreTwoDifferentActorsInEitherOrder() {
        EventPattern pattern = new EventPattern("cameo", List.of(), List.of("TUR"), List.of("SYR"));
        IndicatorMatching matching = of(indicator(List.of(), List.of(), List.of(pattern), "region"));

        assertThat(matching.match("any", event("195", "SYRGOV", "TURMIL"), Set.of("region")))
                .hasSize(1);
        assertThat(matching.match("any", event("195", "TURGOV", "TURMIL"), Set.of("region")))
                .isEmpty();
    }

    @Test
    void aQueryThatSaysNothingIsRefusedWithItsReason() {
        assertThat(asking("the OR of", "region").unusable()).hasSize(1);
        assertThat(asking("-convoy", "region").unusable()).hasSize(1);
        assertThat(asking("body:convoy", "region").unusable()).hasSize(1);
        assertThat(asking("convoy -body:tank", "region").unusable()).hasSize(1);
        assertThat(asking("(convoy", "region").unusable().getFirst().reason()).contains("classic syntax");
    }

    @Test
    void prefixesAreAskedOfEveryText() {
        assertThat(theaters(asking("conv*", "region"), Set.of("region"))).containsExactly("region");
    }

    private static List<String> theaters(IndicatorMatching matching, Set<String> placed) {
        return matching.match("any", text("A convoy", ""), placed).stream()
                .map(Match::theater)
                .toList();
    }

    private static IndicatorMatching asking(String query, String... theaters) {
        return of(indicator(List.of(), List.of(query("en", query)), List.of(), theaters));
    }

    private static IndicatorMatching of(IndicatorItem indicator) {
        return new IndicatorMatching(CatalogueFiles.bundle(THEATERS, List.of(), List.of(indicator)));
    }

    private static IndicatorItem indicator(
            List<String> feeds, List<TextQuery> queries, List<EventPattern> events, String... theaters) {
        return new IndicatorItem(
                "i", "I", new IndicatorMethod.Sign(10, 1), 8, "one", List.of(theaters), feeds, queries, events);
    }

    private static TextQuery query(String language, String query) {
        return new TextQuery(language, query, List.of(), List.of());
    }

    private static TheaterItem theater(String id, @Nullable String within, boolean area) {
        return new TheaterItem(
                id,
                id,
                "UTC",
                Map.of(),
                area ? JsonNodeFactory.instance.objectNode().put("type", "Polygon") : null,
                within);
    }

    private static ReportContent text(String title, String body) {
        return new ReportContent(Instant.EPOCH, null, title, body, "en", null, null, null, null);
    }

    private static ReportContent event(String code, String... actors) {
        return new ReportContent(
                Instant.EPOCH,
                null,
                "convoy",
                "",
                "en",
                null,
                null,
                null,
                new CodedEvent("cameo", code, List.of(actors), 7));
    }
}
