package tocsin.watch.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Reads texts into the words that a vocabulary knows. All our chains first part a text into words, by the same rule, and
 * then treat each word by itself; so what a chain makes of a written word is remembered, which saves most of the work.
 * Safe for many threads.
 */
final class WordReading {
    /** The body begins so far after the title, so that no phrase reads across the border. */
    static final int GAP = AnalysedText.GAP;

    private static final int REMEMBERED = 1 << 14;
    private static final int LONGEST_REMEMBERED = 40;
    private static final Analyzer PARTING = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new StandardTokenizer());
        }
    };

    private final Analyzer chain;
    private final Vocabulary vocabulary;

    /** One place a hash: a word that comes later takes it over. Entries never change, so a race costs a reading only. */
    private final KnownWord[] remembered;

    WordReading(Analyzer chain, Vocabulary vocabulary) {
        this.chain = chain;
        this.vocabulary = vocabulary;
        this.remembered = new KnownWord[REMEMBERED];
    }

    KnownWords read(String title, String body) {
        KnownWords text = new KnownWords(chain, vocabulary.size(), title, body);
        int position = read(title, 0, 0, text);
        read(body, title.length() + 1, position + GAP, text);
        return text;
    }

    private int read(String part, int shift, int from, KnownWords text) {
        int position = from;
        try (TokenStream tokens = PARTING.tokenStream("", part)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                KnownWord word = word(term.buffer(), term.length());
                text.add(word, position, offset.startOffset() + shift, offset.endOffset() + shift);
                position += word.length();
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot fail to be read", impossible);
        }
        return position;
    }

    private KnownWord word(char[] buffer, int length) {
        if (length > LONGEST_REMEMBERED) {
            return analyse(new String(buffer, 0, length));
        }
        int hash = 0;
        for (int at = 0; at < length; at++) {
            hash = 31 * hash + buffer[at];
        }
        int slot = (hash ^ (hash >>> 14)) & (REMEMBERED - 1);
        KnownWord known = remembered[slot];
        if (known == null || !known.isWritten(buffer, length)) {
            known = analyse(new String(buffer, 0, length));
            remembered[slot] = known;
        }
        return known;
    }

    private KnownWord analyse(String written) {
        List<Integer> ids = new ArrayList<>(2);
        List<Integer> places = new ArrayList<>(2);
        int place = -1;
        try (TokenStream tokens = chain.tokenStream("", written)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = tokens.getAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                place += increment.getPositionIncrement();
                for (int id : vocabulary.fulfilledBy(term.toString())) {
                    ids.add(id);
                    places.add(place);
                }
            }
            tokens.end();
            place += increment.getPositionIncrement();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot fail to be read", impossible);
        }
        return new KnownWord(written, ids, places, Math.max(1, place + 1));
    }
}
