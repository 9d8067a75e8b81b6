package tocsin.scoring.catalogue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.catalogue.TheaterItem;

/** The ids that items may refer to. */
record Known(Set<String> theaters, Set<String> sources, Set<String> indicators, Set<String> problems) {

    static Known in(CatalogueContent content) {
        return new Known(
                ids(content.theaters(), TheaterItem::id),
                ids(content.sources(), SourceItem::id),
                ids(content.indicators(), IndicatorItem::id),
                ids(content.problems(), ProblemItem::id));
    }

    void expect(Findings.About findings, Set<String> known, String id, String field, String kind) {
        findings.expect(known.contains(id), field, "a known %s, not '%s'".formatted(kind, id));
    }

    void expectAll(Findings.About findings, Set<String> known, List<String> ids, String field, String kind) {
        ids.forEach(id -> expect(findings, known, id, field, kind));
    }

    private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }
}
