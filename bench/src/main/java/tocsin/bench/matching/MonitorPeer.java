package tocsin.bench.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermWeightor;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.contracts.intake.ReportContent;
import tocsin.watch.matching.LanguageChains;
import tocsin.watch.matching.QueryReading;

/**
 * Lucene's Monitor at its best: a multi-pass presearcher that looks for the rarest words first, and single documents. It
 * says which queries match and shows no words.
 */
final class MonitorPeer implements TextMatcher {
    private static final int PASSES = 4;
    private static final int GAP = 100;

    private final Map<String, Monitor> monitors = new HashMap<>();

    MonitorPeer(CatalogueBundle catalogue, List<ReportContent> texts) throws IOException {
        for (IndicatorItem indicator : catalogue.indicators()) {
            TextQuery query = indicator.queries().getFirst();
            Monitor monitor = monitors.get(query.language());
            if (monitor == null) {
                monitor = new Monitor(
                        chain(query.language()),
                        new MultipassTermFilteredPresearcher(
                                PASSES, 0, rarest(query.language(), texts), List.of(), Set.of()));
                monitors.put(query.language(), monitor);
            }
            if (QueryReading.of(query) instanceof QueryReading.Usable(var parsed)) {
                monitor.register(new MonitorQuery(indicator.id(), parsed));
            }
        }
    }

    @Override
    public int matches(ReportContent text) throws IOException {
        Monitor monitor = monitors.get(text.language());
        if (monitor == null) {
            return 0;
        }
        Document document = new Document();
        document.add(new TextField(QueryReading.FIELD, text.title(), Field.Store.NO));
        document.add(new TextField(QueryReading.FIELD, text.body(), Field.Store.NO));
        return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
    }

    @Override
    public void close() throws IOException {
        for (Monitor monitor : monitors.values()) {
            monitor.close();
        }
    }

    private static Analyzer chain(String language) {
        Analyzer chain = Objects.requireNonNull(LanguageChains.of(language), language);
        return new AnalyzerWrapper(Analyzer.GLOBAL_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return chain;
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }

    private static TermWeightor rarest(String language, List<ReportContent> texts) throws IOException {
        Map<String, Integer> frequencies = new HashMap<>();
        List<ReportContent> ofLanguage = new ArrayList<>(texts);
        ofLanguage.removeIf(text -> !language.equals(text.language()));
        for (ReportContent text : ofLanguage) {
            Set<String> terms = new HashSet<>();
            try (TokenStream tokens = chain(language).tokenStream("", text.body())) {
                CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    terms.add(term.toString());
                }
                tokens.end();
            }
            terms.forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
        return TermWeightor.termFreqWeightor(frequencies, 100, 1);
    }
}
