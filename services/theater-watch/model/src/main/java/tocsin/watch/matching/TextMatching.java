package tocsin.watch.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/**
 * The stored queries of one language, held against one text at a time: those alone of which the text has an anchor. Safe
 * for many threads.
 */
final class TextMatching {
    private static final int MOST_HIGHLIGHTS = 20;

    private final List<StoredQuery> queries;
    private final List<Condition> conditions = new ArrayList<>();
    private final int[][] byWord;
    private final BitSet always = new BitSet();
    private final WordReading reading;

    TextMatching(Analyzer chain, Collection<StoredQuery> queries) {
        this.queries = queries.stream()
                .sorted(Comparator.comparing(StoredQuery::indicator).thenComparingInt(StoredQuery::order))
                .toList();
        Vocabulary vocabulary = new Vocabulary();
        ConditionReading conditionReading = new ConditionReading(vocabulary);
        this.queries.forEach(query -> conditions.add(conditionReading.of(query.query())));
        this.byWord = new int[vocabulary.size()][];
        for (int number = 0; number < this.queries.size(); number++) {
            switch (Anchor.of(conditions.get(number), vocabulary)) {
                case Anchor.AnyOf(Words words) -> {
                    for (int word : words.ids()) {
                        byWord[word] = with(byWord[word], number);
                    }
                }
                case Anchor.Unknown() -> always.set(number);
            }
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
                    candidates.set(number);
                }
            }
        }
        return candidates;
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
