package tocsin.watch.sameness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What of a headline stays the same when another outlet takes it over. */
final class Headwords {
    /** Labels that agencies put before a headline. */
    private static final Pattern LABEL = Pattern.compile(
            "^\\s*(?:BREAKING|URGENT|FLASH|LIVE|UPDATE ?\\d*|WRAPUP ?\\d*|СРОЧНО|МОЛНИЯ|ТЕРМІНОВО|SON DAKİKA|عاجل)\\s*[-:|—–]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Who says it, behind a dash, a bar or in brackets: at most three words at the end. */
    private static final Pattern CREDIT = Pattern.compile(
            "\\s*(?:[-—–|]+\\s+(?:\\p{L}[\\p{L}\\p{N}.]*\\s*){1,3}|\\((?:\\p{L}[\\p{L}\\p{N}.]*\\s*){1,3}\\))$");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,6}");
    private static final int FEWEST_WORDS = 5;

    /** Numbers from here on are years, times and kinds of things more often than counts. */
    private static final int LARGEST_TOLD = 1_900;

    private Headwords() {}

    /** The headline's words without label and credit; empty if they are too few to be one event's alone. */
    static String of(String title) {
        String bare = CREDIT.matcher(LABEL.matcher(title).replaceFirst("")).replaceFirst("");
        List<String> words = words(bare);
        return words.size() < FEWEST_WORDS ? "" : String.join(" ", words);
    }

    /** The counts that a headline gives; a one is as often an article as a count. */
    static NavigableSet<Integer> counts(String title) {
        NavigableSet<Integer> counts = new TreeSet<>();
        NUMBER.matcher(LABEL.matcher(title).replaceFirst(""))
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .filter(number -> number > 1 && number < LARGEST_TOLD)
                .forEach(counts::add);
        return counts;
    }

    /** Words in one form, without marks. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(plain, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
