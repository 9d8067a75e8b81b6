package tocsin.watch.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** The stored queries of one language, asked of one text at a time. Safe for many threads. */
final class TextMatching {
    private static final int MOST_HIGHLIGHTS = 20;

    private final Analyzer chain;
    private final Map<String, List<StoredQuery>> byWord = new HashMap<>();
    private final List<StoredQuery> always = new ArrayList<>();

    TextMatching(Analyzer chain, Collection<StoredQuery> queries) {
        this.chain = chain;
        for (StoredQuery query : queries) {
            switch (query.anchor()) {
                case Anchor.AnyOf(var words) ->
                    words.forEach(word ->
                            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(query));
                case Anchor.Unknown() -> always.add(query);
            }
        }
    }

    /** The words that matched, per indicator; where several of its queries match, those of the first. */
    Map<String, List<String>> match(String title, String body) {
        AnalysedText text = AnalysedText.of(chain, title, body);
        Collection<StoredQuery> candidates = candidates(text);
        if (candidates.isEmpty()) {
            return Map.of();
        }
        MemoryIndex index = new MemoryIndex(true);
        index.addField(QueryReading.FIELD, new WordStream(text));
        IndexSearcher searcher = index.createSearcher();
        Map<String, List<String>> matched = new TreeMap<>();
        for (StoredQuery query : candidates) {
            if (!matched.containsKey(query.indicator())) {
                List<String> words = highlights(searcher, query, text);
                if (!words.isEmpty()) {
                    matched.put(query.indicator(), words);
                }
            }
        }
        return matched;
    }

    private Collection<StoredQuery> candidates(AnalysedText text) {
        Map<String, StoredQuery> candidates = new TreeMap<>();
        always.forEach(query -> candidates.put(key(query), query));
        for (String word : text.terms()) {
            byWord.getOrDefault(word, List.of()).forEach(query -> candidates.put(key(query), query));
        }
        return candidates.values();
    }

    private static String key(StoredQuery query) {
        return "%s %06d".formatted(query.indicator(), query.order());
    }

    /** Empty if the query does not match; a match always has a word, because queries that only exclude are refused. */
    private static List<String> highlights(IndexSearcher searcher, StoredQuery query, AnalysedText text) {
        try {
            Weight weight = searcher.createWeight(searcher.rewrite(query.query()), ScoreMode.COMPLETE_NO_SCORES, 1);
            Matches matches = weight.matches(searcher.getIndexReader().leaves().getFirst(), 0);
            MatchesIterator places = matches == null ? null : matches.getMatches(QueryReading.FIELD);
            if (places == null) {
                return List.of();
            }
            Set<String> words = new LinkedHashSet<>();
            while (words.size() < MOST_HIGHLIGHTS && places.next()) {
                words.add(text.written(places.startOffset(), places.endOffset()));
            }
            return List.copyOf(words);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", impossible);
        }
    }
}
