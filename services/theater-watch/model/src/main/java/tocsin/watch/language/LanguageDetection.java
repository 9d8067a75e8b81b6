package tocsin.watch.language;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells English, Turkish, Russian, Ukrainian and Arabic apart. A script or letters that only one of them has decide; else
 * the frequencies of groups of letters do. Safe for many threads.
 */
public final class LanguageDetection {
    private static final String ONLY_UKRAINIAN = "іїєґІЇЄҐ";
    private static final String ONLY_RUSSIAN = "ыэёъЫЭЁЪ";

    /** The beginning of a text is enough. */
    private static final int MOST_LETTERS = 1_000;

    private LanguageDetection() {}

    /** Read when it is first needed: most sources say in which language they write. */
    private static final class Frequencies {
        private static final List<LdLocale> LANGUAGES = List.of(
                LdLocale.fromString("en"),
                LdLocale.fromString("tr"),
                LdLocale.fromString("ru"),
                LdLocale.fromString("uk"));
        private static final LanguageDetector DETECTOR = read();

        private static LanguageDetector read() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .seed(1) // the same text is always read the same
                        .withProfiles(new LanguageProfileReader().readBuiltIn(LANGUAGES))
                        .build();
            } catch (IOException broken) {
                throw new UncheckedIOException("the frequencies come with the library", broken);
            }
        }
    }

    /** ISO 639-1 code; absent where nothing can be said. */
    public static @Nullable String of(String text) {
        Letters letters = Letters.of(text);
        if (letters.all() == 0) {
            return null;
        }
        if (2 * letters.arabic() > letters.all()) {
            return "ar";
        }
        if (letters.ukrainian() != letters.russian()) {
            return letters.ukrainian() > letters.russian() ? "uk" : "ru";
        }
        return Frequencies.DETECTOR.getProbabilities(text.substring(0, Math.min(text.length(), MOST_LETTERS))).stream()
                .findFirst()
                .map(DetectedLanguage::getLocale)
                .map(LdLocale::getLanguage)
                .orElse(null);
    }

    private record Letters(int all, int arabic, int ukrainian, int russian) {
        static Letters of(String text) {
            int all = 0;
            int arabic = 0;
            int ukrainian = 0;
            int russian = 0;
            for (int at = 0; at < Math.min(text.length(), MOST_LETTERS); at++) {
                char letter = text.charAt(at);
                if (Character.isLetter(letter)) {
                    all++;
                    arabic += Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC ? 1 : 0;
                    ukrainian += ONLY_UKRAINIAN.indexOf(letter) >= 0 ? 1 : 0;
                    russian += ONLY_RUSSIAN.indexOf(letter) >= 0 ? 1 : 0;
                }
            }
            return new Letters(all, arabic, ukrainian, russian);
        }
    }
}
