package tocsin.watch.matching;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.jspecify.annotations.Nullable;

/** The analysis chain of each language: how a text and a query become comparable words. Safe for many threads. */
public final class LanguageChains {
    /** Ukrainian goes by a dictionary of word forms (10 MiB): a stemmer for Russian joins only half of them. */
    private static final SortedMap<String, Analyzer> CHAINS = Collections.unmodifiableSortedMap(chains());

    private LanguageChains() {}

    /** ISO 639-1 codes of the languages that can be read. */
    public static Set<String> languages() {
        return CHAINS.keySet();
    }

    /** The chain of a language, absent where there is none. */
    public static @Nullable Analyzer of(String language) {
        return CHAINS.get(language);
    }

    private static SortedMap<String, Analyzer> chains() {
        SortedMap<String, Analyzer> chains = new TreeMap<>();
        chains.put("ar", new ArabicAnalyzer());
        chains.put("en", new EnglishAnalyzer());
        chains.put("ru", new RussianAnalyzer());
        chains.put("tr", new TurkishAnalyzer());
        chains.put("uk", new UkrainianMorfologikAnalyzer());
        return chains;
    }
}
