package tocsin.bench.matching;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.GradeTable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.intake.ReportContent;

/**
 * Texts of 200 words in the mean, 40 % English and 20 % each Turkish, Russian with Ukrainian, and Arabic; and queries in
 * the same mix, made of the same words: lists of alternatives that must all be met, phrases, words near each other,
 * exclusions and prefixes. Each query is an indicator of its own.
 */
final class Stock {
    private static final String[] MIX = {"en", "en", "tr", "ru", "ar", "en", "en", "tr", "uk", "ar"};
    private static final int WORDS_A_TEXT = 200;
    private static final int FEWEST_LETTERS = 4;

    /** Phrases of common words would be met in every other text; an analyst's are not. */
    private static final int FEWEST_LETTERS_TOLD = 7;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final TheaterItem ANYWHERE = new TheaterItem("anywhere", "Anywhere", "UTC", Map.of(), null, null);

    private final Corpus corpus;
    private final Map<String, List<String>> vocabularies = new TreeMap<>();

    Stock(Corpus corpus) {
        this.corpus = corpus;
    }

    static Stock read() throws Exception {
        return new Stock(Corpus.read(
                Path.of(System.getProperty("tocsin.root", ".")), Path.of(System.getProperty("tocsin.archives", ""))));
    }

    List<ReportContent> texts(int count) {
        Random random = new Random(1);
        List<ReportContent> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String language = MIX[i % MIX.length];
            String title = any(corpus.sentences(language), random);
            StringBuilder body = new StringBuilder();
            for (int words = wordsOf(title).size(); words < WORDS_A_TEXT; ) {
                String sentence = any(corpus.sentences(language), random);
                words += wordsOf(sentence).size();
                body.append(sentence).append(". ");
            }
            texts.add(new ReportContent(Instant.EPOCH, null, title, body.toString(), language, null, null, null, null));
        }
        return texts;
    }

    CatalogueBundle catalogue(int queries) {
        Random random = new Random(2);
        List<IndicatorItem> indicators = new ArrayList<>(queries);
        for (int i = 0; i < queries; i++) {
            String language = MIX[i % MIX.length];
            TextQuery query = new TextQuery(language, query(language, random), List.of(), List.of());
            indicators.add(new IndicatorItem(
                    "indicator-" + i,
                    "Indicator",
                    new IndicatorMethod.Sign(10, 1),
                    8,
                    "one",
                    List.of(ANYWHERE.id()),
                    List.of(),
                    List.of(query),
                    List.of()));
        }
        return bundle(indicators);
    }

    static CatalogueBundle bundle(List<IndicatorItem> indicators) {
        return new CatalogueBundle(
                1,
                "hash",
                "bench",
                "bench",
                Instant.EPOCH,
                List.of(ANYWHERE),
                List.of(),
                new GradeTable(Map.of(), Map.of()),
                indicators,
                List.of(),
                null);
    }

    private String query(String language, Random random) {
        return switch (random.nextInt(50)) {
            case 0 -> prefix(language, random);
            case 1, 2, 3, 4 -> "%s AND %s".formatted(prefix(language, random), word(language, random));
            case 5, 6, 7, 8, 9 ->
                "%s AND (%s) -%s"
                        .formatted(eithers(language, random), either(language, 2, random), word(language, random));
            case 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 -> "\"%s\"".formatted(told(language, 2, random));
            case 22, 23, 24, 25, 26, 27, 28, 29, 30 -> {
                String[] words = told(language, 5, random).split(" ", -1);
                yield "\"%s %s\"~8".formatted(words[0], words[words.length - 1]);
            }
            default -> eithers(language, random);
        };
    }

    private String eithers(String language, Random random) {
        return "(%s) AND (%s) AND (%s)"
                .formatted(either(language, 3, random), either(language, 3, random), either(language, 3, random));
    }

    private String either(String language, int count, Random random) {
        Set<String> words = new TreeSet<>();
        while (words.size() < count) {
            words.add(word(language, random));
        }
        return String.join(" OR ", words);
    }

    private String prefix(String language, Random random) {
        String word = word(language, random).toLowerCase(Locale.ROOT);
        return word.substring(0, Math.min(5, word.length())) + "*";
    }

    private String word(String language, Random random) {
        return any(
                vocabularies.computeIfAbsent(language, l -> {
                    Set<String> words = new TreeSet<>();
                    corpus.sentences(l).forEach(sentence -> words.addAll(wordsOf(sentence)));
                    words.removeIf(word -> word.length() < FEWEST_LETTERS);
                    return List.copyOf(words);
                }),
                random);
    }

    /** Words that follow each other somewhere. */
    private String told(String language, int count, Random random) {
        while (true) {
            List<String> words = wordsOf(any(corpus.sentences(language), random));
            if (words.size() > count) {
                int from = random.nextInt(words.size() - count);
                List<String> some = words.subList(from, from + count);
                if (Set.copyOf(new HashSet<>(some)).size() == count
                        && some.getFirst().length() >= FEWEST_LETTERS_TOLD
                        && some.getLast().length() >= FEWEST_LETTERS_TOLD) {
                    return String.join(" ", some);
                }
            }
        }
    }

    private static List<String> wordsOf(String sentence) {
        return NO_WORD.splitAsStream(sentence).filter(word -> !word.isEmpty()).toList();
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
