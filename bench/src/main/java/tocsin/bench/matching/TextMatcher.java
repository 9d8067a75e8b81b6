package tocsin.bench.matching;

import java.io.IOException;
import java.util.Set;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.intake.ReportContent;
import tocsin.watch.matching.IndicatorMatching;

/** Tells how many stored queries a text matches. */
interface TextMatcher extends AutoCloseable {
    int matches(ReportContent text) throws Exception;

    @Override
    default void close() throws IOException {}

    static TextMatcher tocsin(CatalogueBundle catalogue) {
        IndicatorMatching matching = new IndicatorMatching(catalogue);
        return text -> matching.match("bench", text, Set.of()).size();
    }
}
