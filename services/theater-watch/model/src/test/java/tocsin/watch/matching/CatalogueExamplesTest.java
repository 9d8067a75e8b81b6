package tocsin.watch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
