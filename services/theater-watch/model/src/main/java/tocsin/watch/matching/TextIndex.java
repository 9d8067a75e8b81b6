package tocsin.watch.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** One text in an index of its own, for what only Lucene can answer. */
final class TextIndex {
    private final IndexSearcher searcher;

    TextIndex(AnalysedText text) {
        MemoryIndex index = new MemoryIndex(true);
        index.addField(QueryReading.FIELD, new WordStream(text));
        this.searcher = index.createSearcher();
    }

    boolean matches(Query query) {
        return places(query) != null;
    }

    void mark(Query query, Marks marks) {
        try {
            Matches matches = places(query);
            MatchesIterator places = matches == null ? null : matches.getMatches(QueryReading.FIELD);
            while (places != null && !marks.isFull() && places.next()) {
                marks.add(places.startOffset(), places.endOffset());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", impossible);
        }
    }

    private @Nullable Matches places(Query query) {
        try {
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            return weight.matches(searcher.getIndexReader().leaves().getFirst(), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", impossible);
        }
    }
}
