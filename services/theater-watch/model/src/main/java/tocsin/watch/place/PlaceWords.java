package tocsin.watch.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the words of names become comparable: case, diacritics, Turkish suffixes after an apostrophe, Arabic articles and
 * prefixes, and the case endings of Cyrillic words do not count. Cruder than a stemmer on purpose: place names are not in
 * stemmers' rules.
 */
final class PlaceWords {
    private static final String MARKS = "'’‘`ʼʻʿʾ´";
    private static final int LONGEST_SUFFIX = 6;
    private static final int SHORTEST_STEM = 3;

    /** Longest first; Russian and Ukrainian together, without the marks that {@link #key} takes off. */
    private static final List<String> ENDINGS = List.of(
            "ского", "скому", "овому", "ською", "ської", "ськои", "ского", "ами", "ями", "ого", "ому", "ему", "ими",
            "ыми", "ова", "ове", "ові", "ову", "ева", "еве", "єва", "єві", "ою", "ею", "ах", "ях", "ам", "ям", "ом",
            "ем", "ыи", "ои", "еи", "ов", "ев", "ым", "им", "ых", "их", "ая", "яя", "ую", "юю", "ое", "ее", "ые", "ие",
            "ои", "ии", "іи", "єю", "єм", "ів", "ию", "ия", "ія", "ію", "іі", "а", "я", "о", "е", "у", "ю", "ы", "и",
            "і", "є", "ь");

    /** {@link #ENDINGS} by their last letter, from {@link #FIRST_CYRILLIC} on; in the same order. */
    private static final String[][] ENDINGS_BY_LAST = byLast();

    private static final char FIRST_CYRILLIC = '\u0400';
    private static final char AFTER_CYRILLIC = '\u0530';

    /** What each character below {@link #TABLED} counts as, by {@link #slowly}. */
    private static final char[] FOLDED = folds();

    private static final char CAPITAL_SIGMA = '\u03a3';
    private static final char TABLED = '\u0700';
    private static final char NOTHING = 0;
    private static final char SEVERAL = '\uffff';

    private PlaceWords() {}

    /**
     * One word of a text.
     *
     * @param keys what it may be looked up by, most literal first
     * @param start where it begins
     * @param end where it ends
     * @param belongings towns that the word may be an adjective of
     * @param named whether it is written as a name: with a capital, or in a script without capitals
     */
    record Word(List<String> keys, int start, int end, List<Belonging> belongings, boolean named) {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!Character.isLetterOrDigit(point) && MARKS.indexOf(point) < 0) {
                at += Character.charCount(point);
                continue;
            }
            int end = at;
            while (end < text.length() && belongs(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            end = Math.max(end, at + Character.charCount(point));
            Word word = word(text.substring(at, end), at, end);
            if (!word.keys().isEmpty()) {
                words.add(word);
            }
            at = end;
        }
        return words;
    }

    private static boolean belongs(int point) {
        return Character.isLetterOrDigit(point)
                || MARKS.indexOf(point) >= 0
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static Word word(String written, int start, int end) {
        String plain = key(written);
        return new Word(
                keys(written, plain),
                start,
                end,
                isCyrillic(plain) ? Belonging.of(plain) : List.of(),
                isNamed(written));
    }

    private static List<String> keys(String written, String plain) {
        int mark = suffixMark(written);
        boolean arabic = isArabic(plain);
        if (mark == 0 && !arabic) {
            return plain.isEmpty() ? List.of() : List.of(plain);
        }
        Set<String> keys = new LinkedHashSet<>();
        if (!plain.isEmpty()) {
            keys.add(plain);
        }
        if (mark > 0) {
            keys.add(key(written.substring(0, mark)));
        }
        if (arabic) {
            withoutPrefix(plain, keys);
        }
        return List.copyOf(keys);
    }

    /** Where a suffix begins that an apostrophe parts from its word: {@code İdlib'de}, {@code Idlib's}; 0 if none. */
    private static int suffixMark(String written) {
        for (int at = written.length() - 1; at > 1 && written.length() - at <= LONGEST_SUFFIX; at--) {
            if (MARKS.indexOf(written.charAt(at)) >= 0) {
                return at;
            }
        }
        return 0;
    }

    /** "And", "in", "to", "as" and the like are written together with the word. */
    private static void withoutPrefix(String plain, Set<String> keys) {
        if (plain.length() > SHORTEST_STEM && "وفبلك".indexOf(plain.charAt(0)) >= 0) {
            keys.add(withoutArticle(plain.substring(1)));
            if (plain.startsWith("لل")) {
                keys.add(plain.substring(2));
            }
        }
    }

    /** The comparable form of one word, empty where nothing of it counts. */
    static String key(String written) {
        String folded = foldedByTable(written);
        if (isCyrillic(folded)) {
            return withoutEnding(folded);
        }
        return isArabic(folded) ? withoutArticle(folded) : folded;
    }

    /** What {@link #slowly} says, at a look into a table where every letter is one by itself. */
    static String foldedByTable(String written) {
        char[] kept = new char[written.length()];
        int length = 0;
        for (int at = 0; at < written.length(); at++) {
            char letter = written.charAt(at);
            char folded = letter < TABLED ? FOLDED[letter] : SEVERAL;
            if (folded == SEVERAL) {
                return slowly(written);
            }
            if (folded != NOTHING) {
                kept[length++] = folded;
            }
        }
        return new String(kept, 0, length);
    }

    /** A capital sigma is small in two ways, by where it stands. */
    private static char[] folds() {
        char[] folds = new char[TABLED];
        for (char letter = 0; letter < TABLED; letter++) {
            String written = Character.toString(letter);
            String folded = slowly(written);
            boolean sigma = Normalizer.normalize(written, Normalizer.Form.NFKD).indexOf(CAPITAL_SIGMA) >= 0;
            folds[letter] = folded.isEmpty() ? NOTHING : folded.length() > 1 || sigma ? SEVERAL : folded.charAt(0);
        }
        return folds;
    }

    /** Case, diacritics and variants of a letter taken off, in any script. */
    static String slowly(String written) {
        String plain = Normalizer.normalize(
                Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(PlaceWords::folded)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static int folded(int letter) {
        return switch (letter) {
            case 'ı' -> 'i';
            case 'ə', 'ǝ' -> 'e';
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            case 'ة' -> 'ه';
            case 'ى' -> 'ي';
            case 'ٱ' -> 'ا';
            case 'ک' -> 'ك';
            case 'ی' -> 'ي';
            default -> letter;
        };
    }

    /** Again and again, because a name may itself end like a case: {@code Карабах}, {@code Карабахе}. */
    static String withoutEnding(String word) {
        String stem = word;
        for (String shorter = withoutOne(stem, SHORTEST_STEM); !shorter.equals(stem); ) {
            stem = shorter;
            shorter = withoutOne(stem, SHORTEST_STEM + 1);
        }
        return stem;
    }

    private static String withoutOne(String word, int shortest) {
        char last = word.isEmpty() ? NOTHING : word.charAt(word.length() - 1);
        if (last < FIRST_CYRILLIC || last >= AFTER_CYRILLIC) {
            return word;
        }
        for (String ending : ENDINGS_BY_LAST[last - FIRST_CYRILLIC]) {
            if (word.endsWith(ending) && word.length() - ending.length() >= shortest) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String[][] byLast() {
        String[][] byLast = new String[AFTER_CYRILLIC - FIRST_CYRILLIC][];
        for (int letter = 0; letter < byLast.length; letter++) {
            String last = Character.toString(FIRST_CYRILLIC + letter);
            byLast[letter] =
                    ENDINGS.stream().filter(ending -> ending.endsWith(last)).toArray(String[]::new);
        }
        return byLast;
    }

    private static String withoutArticle(String word) {
        return word.startsWith("ال") && word.length() > SHORTEST_STEM + 1 ? word.substring(2) : word;
    }

    private static boolean isNamed(String written) {
        for (int at = 0; at < written.length(); ) {
            int point = written.codePointAt(at);
            if (Character.isLetter(point)) {
                return !Character.isLowerCase(point);
            }
            at += Character.charCount(point);
        }
        return false;
    }

    static boolean isCyrillic(String word) {
        return startsBeyondLatin(word)
                && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    static boolean isArabic(String word) {
        return startsBeyondLatin(word)
                && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    /** Cheaper than asking for the script. */
    private static boolean startsBeyondLatin(String word) {
        return !word.isEmpty() && word.charAt(0) >= FIRST_CYRILLIC;
    }
}
