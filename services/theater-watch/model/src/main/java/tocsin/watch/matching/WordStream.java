package tocsin.watch.matching;

import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives Lucene the words of a text that has been analysed already. */
final class WordStream extends TokenStream {
    private final Iterator<AnalysedText.Word> words;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    WordStream(AnalysedText text) {
        this.words = text.words().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!words.hasNext()) {
            return false;
        }
        AnalysedText.Word word = words.next();
        clearAttributes();
        term.append(word.term());
        offset.setOffset(word.start(), word.end());
        increment.setPositionIncrement(word.increment());
        return true;
    }
}
