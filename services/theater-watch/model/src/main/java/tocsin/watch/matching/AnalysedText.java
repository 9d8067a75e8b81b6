package tocsin.watch.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A title and a body as one sequence of words. The body begins {@link #GAP} positions after the title, so that no phrase
 * reads across the border.
 */
final class AnalysedText {
    static final int GAP = 100;

    /**
     * One word.
     *
     * @param term as the chain left it
     * @param increment positions since the word before
     * @param start where it begins in the text
     * @param end where it ends in the text
     */
    record Word(String term, int increment, int start, int end) {}

    private final List<Word> words;

    private AnalysedText(List<Word> words) {
        this.words = List.copyOf(words);
    }

    static AnalysedText of(Analyzer chain, String title, String body) {
        List<Word> words = new ArrayList<>();
        read(chain, title, 0, 0, words);
        read(chain, body, title.length() + 1, words.isEmpty() ? 0 : GAP, words);
        return new AnalysedText(words);
    }

    List<Word> words() {
        return words;
    }

    private static void read(Analyzer chain, String part, int shift, int gap, List<Word> words) {
        try (TokenStream tokens = chain.tokenStream("", part)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
            int extra = gap;
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(
                        term.toString(),
                        increment.getPositionIncrement() + extra,
                        offset.startOffset() + shift,
                        offset.endOffset() + shift));
                extra = 0;
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot fail to be read", impossible);
        }
    }
}
