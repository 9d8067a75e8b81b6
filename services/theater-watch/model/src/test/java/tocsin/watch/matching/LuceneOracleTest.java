package tocsin.watch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.watch.CatalogueFiles;

/** Whatever is faster than asking Lucene every query of every text must give the same matches. */
class LuceneOracleTest {
    private static final int QUERIES = 100;
    private static final int TEXTS = 20;
    private static final int WORDS = 60;
    private static final int GAP = 100;

    /** 5 languages, 100 queries and 20 texts each: 10,000 pairs. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "tr", "ru", "uk", "ar"})
    void noMatchIsLostAndNoneIsMadeUp(String language) {
        Analyzer chain = Objects.requireNonNull(LanguageChains.of(language));
        Random random = new Random(20_201_009);
        List<String> words = words(language, random);
        List<StoredQuery> queries = queries(language, words, random);
        TextMatching matching = new TextMatching(chain, queries);

        int matches = 0;
        for (int text = 0; text < TEXTS; text++) {
            String title = text(words, random, random.nextInt(12));
            String body = text(words, random, random.nextInt(60));
            Set<String> asked = asked(chain, queries, title, body);
            matches += asked.size();
            assertThat(matching.match(title, body))
                    .extracting(TextMatching.Found::indicator)
                    .containsExactlyElementsOf(asked);
        }

        assertThat(matches).isBetween(QUERIES * TEXTS / 20, QUERIES * TEXTS * 3 / 4);
    }

    /** Those that Lucene matches when it is asked them all. */
    private static Set<String> asked(Analyzer chain, List<StoredQuery> queries, String title, String body) {
        MemoryIndex index = new MemoryIndex();
        index.addField(QueryReading.FIELD, chain.tokenStream("", title), GAP);
        index.addField(QueryReading.FIELD, chain.tokenStream("", body), GAP);
        Set<String> matched = new TreeSet<>();
        for (StoredQuery query : queries) {
            if (index.search(query.query()) > 0) {
                matched.add(query.indicator());
            }
        }
        return matched;
    }

    private static List<StoredQuery> queries(String language, List<String> words, Random random) {
        List<StoredQuery> queries = new ArrayList<>();
        while (queries.size() < QUERIES) {
            TextQuery written = new TextQuery(language, query(words, random, 2), List.of(), List.of());
            if (QueryReading.of(written) instanceof QueryReading.Usable(var query)) {
                queries.add(new StoredQuery("query-" + queries.size(), 0, query));
            }
        }
        return queries;
    }

    private static String query(List<String> words, Random random, int depth) {
        String word = any(words, random);
        return switch (random.nextInt(depth > 0 ? 14 : 9)) {
            case 0, 1 -> word;
            case 2 -> word.substring(0, Math.min(3, word.length())) + "*";
            case 3 -> "\"%s %s\"".formatted(word, any(words, random));
            case 4 -> "\"%s %s\"~%d".formatted(word, any(words, random), random.nextInt(8));
            case 5 -> "\"%s %s %s\"~%d".formatted(word, any(words, random), any(words, random), random.nextInt(12));
            case 6 -> "\"%s %s\"~4".formatted(word, word);
            case 7 -> word.charAt(0) + "*" + word.substring(word.length() - 1);
            case 8 -> word + "~1";
            case 9, 10 -> "(%s) AND (%s)".formatted(query(words, random, depth - 1), query(words, random, depth - 1));
            case 11 -> "(%s) OR (%s)".formatted(query(words, random, depth - 1), query(words, random, depth - 1));
            case 12 -> "(%s)^2 AND NOT (%s)".formatted(query(words, random, depth - 1), word);
            default -> "+(%s) (%s) -(%s)".formatted(word, query(words, random, depth - 1), any(words, random));
        };
    }

    /** Words as they stand in the catalogue's examples, in some cases in capitals. */
    private static List<String> words(String language, Random random) {
        List<String> words = CatalogueFiles.read().indicators().stream()
                .map(IndicatorItem::queries)
                .flatMap(List::stream)
                .filter(query -> query.language().equals(language.equals("uk") ? "ru" : language))
                .flatMap(query -> query.mustMatch().stream())
                .flatMap(text -> List.of(text.split("[^\\p{L}\\p{M}'’]+", -1)).stream())
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .distinct()
                .toList();
        return IntStream.range(0, WORDS).mapToObj(i -> any(words, random)).toList();
    }

    private static String text(List<String> words, Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < length; word++) {
            text.append(any(words, random)).append(random.nextInt(6) == 0 ? " and the, " : " ");
        }
        return text.toString();
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
