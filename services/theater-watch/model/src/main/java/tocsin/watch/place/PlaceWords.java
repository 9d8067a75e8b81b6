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
        Set<String> keys = new LinkedHashSet<>();
        String plain = key(written);
        if (!plain.isEmpty()) {
            keys.add(plain);
        }
        int mark = suffixMark(written);
        if (mark > 0) {
            keys.add(key(written.substring(0, mark)));
        }
        if (isArabic(plain)) {
            withoutPrefix(plain, keys);
        }
        return new Word(
                List.copyOf(keys), start, end, isCyrillic(plain) ? Belonging.of(plain) : List.of(), isNamed(written));
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
        String plain = Normalizer.normalize(
                Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(PlaceWords::folded)
                .forEach(kept::appendCodePoint);
        String folded = kept.toString();
        if (isCyrillic(folded)) {
            return withoutEnding(folded);
        }
        return isArabic(folded) ? withoutArticle(folded) : folded;
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
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= shortest) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String withoutArticle(String word) {
        return word.startsWith("ال") && word.length() > SHORTEST_STEM + 1 ? word.substring(2) : word;
    }

    private static boolean isNamed(String written) {
        int first = written.codePoints().filter(Character::isLetter).findFirst().orElse(' ');
        return Character.isUpperCase(first) || (Character.isLetter(first) && !Character.isLowerCase(first));
    }

    static boolean isCyrillic(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    static boolean isArabic(String word) {
        return !word.isEmpty() && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }
}
