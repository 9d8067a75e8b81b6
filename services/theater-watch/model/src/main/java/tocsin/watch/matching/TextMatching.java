package tocsin.watch.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/**
 * The stored queries of one language, held against one text at a time: those alone of which the text has the anchors. Safe
 * for many threads.
 */
final class TextMatching {
    private static final int MOST_HIGHLIGHTS = 20;
    private static final int[] NOTHING = {};

    private final List<StoredQuery> queries;
    private final List<Condition> conditions = new ArrayList<>();
    private final int[][] byWord;

    /** For each query, words of which a text must have one as well: most of what one word lets in ends here. */
    private final int[][] alsoNeeded;

    private final BitSet always = new BitSet();
    private final WordReading reading;

    TextMatching(Analyzer chain, Collection<StoredQuery> queries) {
        this.queries = queries.stream()
                .sorted(Comparator.comparing(StoredQuery::indicator).thenComparingInt(StoredQuery::order))
                .toList();
        Vocabulary vocabulary = new Vocabulary();
        ConditionReading conditionReading = new ConditionReading(vocabulary);
        this.queries.forEach(query -> conditions.add(conditionReading.of(query.query())));
        Anchors anchors = new Anchors(vocabulary);
        this.byWord = new int[vocabulary.size()][];
        this.alsoNeeded = new int[this.queries.size()][];
        for (int number = 0; number < this.queries.size(); number++) {
            List<Words> needed = anchors.of(conditions.get(number));
            if (needed.isEmpty()) {
                always.set(number);
            } else {
                for (int word : needed.getFirst().ids()) {
                    byWord[word] = with(byWord[word], number);
                }
            }
            alsoNeeded[number] = needed.size() < 2 ? NOTHING : needed.get(1).ids();
        }
        this.reading = new WordReading(chain, vocabulary);
    }

    /**
     * An indicator that a text matches.
     *
     * @param indicator its id
     * @param words of the text that matched the first of its queries that matches
     */
    record Found(String indicator, List<String> words) {}

    /** The indicators that a text matches, in the order of their ids. */
    List<Found> match(String title, String body) {
        KnownWords text = reading.read(title, body);
        BitSet candidates = candidates(text);
        List<Found> found = new ArrayList<>();
        String last = "";
        for (int number = candidates.nextSetBit(0); number >= 0; number = candidates.nextSetBit(number + 1)) {
            String indicator = queries.get(number).indicator();
            Condition condition = conditions.get(number);
            if (!indicator.equals(last) && condition.holds(text)) {
                found.add(new Found(indicator, highlights(condition, text)));
                last = indicator;
            }
        }
        return found;
    }

    private BitSet candidates(KnownWords text) {
        BitSet candidates = new BitSet(queries.size());
        candidates.or(always);
        BitSet present = text.present();
        for (int word = present.nextSetBit(0); word >= 0; word = present.nextSetBit(word + 1)) {
            int[] anchored = byWord[word];
            if (anchored != null) {
                for (int number : anchored) {
                    if (hasOneOf(alsoNeeded[number], present)) {
                        candidates.set(number);
                    }
                }
            }
        }
        return candidates;
    }

    private static boolean hasOneOf(int[] needed, BitSet present) {
        for (int word : needed) {
            if (present.get(word)) {
                return true;
            }
        }
        return needed.length == 0;
    }

    private static List<String> highlights(Condition condition, KnownWords text) {
        Marks marks = new Marks(MOST_HIGHLIGHTS);
        condition.mark(text, marks);
        return marks.written(text);
    }

    private static int[] with(int[] numbers, int number) {
        if (numbers == null) {
            return new int[] {number};
        }
        int[] more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = number;
        return more;
    }
}
