package tocsin.watch.matching;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/** A title and a body as the words that a vocabulary knows, with their positions. For one thread. */
final class KnownWords {
    private static final int FIELDS = 4;
    private static final int AT_FIRST = 64;

    private final Analyzer chain;
    private final String title;
    private final String body;
    private final BitSet present;
    private int[] occurrences = new int[AT_FIRST * FIELDS];
    private int count;
    private @Nullable TextIndex index;

    KnownWords(Analyzer chain, int vocabulary, String title, String body) {
        this.chain = chain;
        this.title = title;
        this.body = body;
        this.present = new BitSet(vocabulary);
    }

    void add(KnownWord word, int position, int start, int end) {
        for (int number = 0; number < word.count(); number++) {
            int at = count++ * FIELDS;
            if (at == occurrences.length) {
                occurrences = Arrays.copyOf(occurrences, 2 * at);
            }
            occurrences[at] = word.id(number);
            occurrences[at + 1] = position + word.place(number);
            occurrences[at + 2] = start;
            occurrences[at + 3] = end;
            present.set(word.id(number));
        }
    }

    boolean has(int id) {
        return present.get(id);
    }

    /** Ids of all that is in the text. */
    BitSet present() {
        return present;
    }

    /** Where some words occur, in the text's order: to be given to the three below. */
    int[] occurrences(Words words) {
        int[] found = new int[8];
        int number = 0;
        for (int at = 0; at < count; at++) {
            if (words.contains(occurrences[at * FIELDS])) {
                if (number == found.length) {
                    found = Arrays.copyOf(found, 2 * number);
                }
                found[number++] = at;
            }
        }
        return Arrays.copyOf(found, number);
    }

    int position(int occurrence) {
        return occurrences[occurrence * FIELDS + 1];
    }

    int start(int occurrence) {
        return occurrences[occurrence * FIELDS + 2];
    }

    int end(int occurrence) {
        return occurrences[occurrence * FIELDS + 3];
    }

    /** The text as Lucene sees it, made when it is first asked for. */
    TextIndex index() {
        TextIndex made = index;
        if (made == null) {
            made = new TextIndex(AnalysedText.of(chain, title, body));
            index = made;
        }
        return made;
    }

    /** What was written between two offsets, both in the title or both in the body. */
    String written(int start, int end) {
        int shift = start > title.length() ? title.length() + 1 : 0;
        String part = shift == 0 ? title : body;
        return part.substring(start - shift, Math.min(part.length(), end - shift));
    }
}
