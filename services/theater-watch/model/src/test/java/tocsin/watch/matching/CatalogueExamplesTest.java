package tocsin.watch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.intake.ReportContent;
import tocsin.watch.CatalogueFiles;

class CatalogueExamplesTest {
    private static final CatalogueBundle CATALOGUE = CatalogueFiles.read();

    @Test
    void everyQueryOfTheCatalogueCanBeAsked() {
        IndicatorMatching matching = new IndicatorMatching(CATALOGUE);

        List<String> unusable = matching.unusable().stream()
                .map(query -> query.indicator() + " (" + query.query().language() + "): " + query.reason())
                .toList();

        assertThat(unusable).isEmpty();
    }

    @Test
    void everyQueryMatchesWhatItMustAndNothingThatItMustNot() {
        List<String> wrong = new ArrayList<>();

        for (IndicatorItem indicator : CATALOGUE.indicators()) {
            for (TextQuery query : indicator.queries()) {
                IndicatorMatching alone = new IndicatorMatching(only(indicator, query));
                query.mustMatch().stream()
                        .filter(text -> !matches(alone, indicator, query, text))
                        .forEach(text -> wrong.add(said(indicator, query, "must match", text)));
                query.mustNotMatch().stream()
                        .filter(text -> matches(alone, indicator, query, text))
                        .forEach(text -> wrong.add(said(indicator, query, "must not match", text)));
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Anchors may only save work: texts of random words of the catalogue match the same with and without them. */
    @Test
    void anchorsChangeNoMatch() {
        List<IndicatorItem> english = CATALOGUE.indicators().stream()
                .filter(indicator -> indicator.queries().stream()
                        .anyMatch(query -> query.language().equals("en")))
                .toList();
        List<String> words = english.stream()
                .flatMap(indicator -> indicator.queries().stream())
                .flatMap(query -> query.mustMatch().stream())
                .flatMap(text -> List.of(text.split("[ ,.]+")).stream())
                .collect(Collectors.toList());
        List<StoredQuery> anchored = stored(english, true);
        List<StoredQuery> asked = stored(english, false);
        Analyzer chain = Objects.requireNonNull(LanguageChains.of("en"));
        TextMatching fast = new TextMatching(chain, anchored);
        TextMatching all = new TextMatching(chain, asked);
        Random random = new Random(20_191_009);

        for (int round = 0; round < 300 && !words.isEmpty(); round++) {
            String title = text(words, random, 12);
            String body = text(words, random, 60);
            assertThat(fast.match(title, body)).isEqualTo(all.match(title, body));
        }
    }

    private static List<StoredQuery> stored(List<IndicatorItem> indicators, boolean anchored) {
        List<StoredQuery> stored = new ArrayList<>();
        for (IndicatorItem indicator : indicators) {
            for (TextQuery text : indicator.queries()) {
                if (text.language().equals("en") && QueryReading.of(text) instanceof QueryReading.Usable(var query)) {
                    Anchor anchor = anchored ? Anchor.of(query) : new Anchor.Unknown();
                    stored.add(new StoredQuery(indicator.id(), stored.size(), query, anchor));
                }
            }
        }
        return stored;
    }

    private static String text(List<String> words, Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < length; word++) {
            text.append(words.get(random.nextInt(words.size()))).append(' ');
        }
        return text.toString();
    }

    private static CatalogueBundle only(IndicatorItem indicator, TextQuery query) {
        IndicatorItem alone = new IndicatorItem(
                indicator.id(),
                indicator.title(),
                indicator.method(),
                indicator.weight(),
                indicator.magnitude(),
                indicator.theaters(),
                List.of(),
                List.of(query),
                List.of());
        return CatalogueFiles.bundle(CATALOGUE.theaters(), CATALOGUE.sources(), List.of(alone));
    }

    private static boolean matches(IndicatorMatching matching, IndicatorItem indicator, TextQuery query, String text) {
        ReportContent content =
                new ReportContent(Instant.EPOCH, null, text, "", query.language(), null, null, null, null);
        Set<String> everywhere =
                CATALOGUE.theaters().stream().map(TheaterItem::id).collect(Collectors.toSet());
        return matching.match("any", content, everywhere).stream()
                .anyMatch(match -> match.indicator().equals(indicator.id()));
    }

    private static String said(IndicatorItem indicator, TextQuery query, String what, String text) {
        return "%s (%s) %s: %s".formatted(indicator.id(), query.language(), what, text);
    }
}
