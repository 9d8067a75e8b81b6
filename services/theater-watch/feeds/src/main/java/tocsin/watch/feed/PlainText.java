package tocsin.watch.feed;

import java.util.function.IntPredicate;
import org.jsoup.Jsoup;

/** Text as people read it: without mark-up, scripts and letters that cannot be written. */
final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /**
     * The text of something that may be HTML.
     *
     * @param longest in characters; more is cut
     */
    static String of(String html, int longest) {
        String bounded = html.length() > longest * 8L ? html.substring(0, longest * 8) : html;
        String text = bounded.indexOf('<') < 0 && bounded.indexOf('&') < 0
                ? bounded
                : Jsoup.parse(bounded).text();
        IntPredicate writable = letter -> !Character.isISOControl(letter) && !isLoneSurrogate(letter);
        StringBuilder plain = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints()
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .filter(writable)
                .takeWhile(letter -> plain.length() < longest - 1)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip().replaceAll(" {2,}", " ");
    }

    /** How many letters could not be read in their encoding. */
    static long replaced(String text) {
        return text.chars().filter(letter -> letter == REPLACEMENT).count();
    }

    private static boolean isLoneSurrogate(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }
}
