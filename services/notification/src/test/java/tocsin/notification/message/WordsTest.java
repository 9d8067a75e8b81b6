package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.subscription.Language;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Instant AT = Instant.parse("2019-05-01T22:30:00Z");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysEverythingWithTheSameValues(Language language) throws IOException {
        Properties english = file(Language.ENGLISH);
        Properties other = file(language);

        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(other.getProperty(key)).as("%s of %s", key, language).isNotBlank();
            assertThat(places(other.getProperty(key)))
                    .as("%s of %s", key, language)
                    .isEqualTo(places(english.getProperty(key)));
        }
    }

    /** A single quote would swallow the values that follow it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyValueArrives(Language language) throws IOException {
        Words words = Words.of(language, ZoneId.of("UTC"));
        for (String key : file(language).stringPropertyNames()) {
            String said = words.say(key, "v0", "v1", "v2", "v3");

            assertThat(said).doesNotContain("{", "}");
            for (String place : places(file(language).getProperty(key))) {
                assertThat(said).as("%s of %s", key, language).contains("v" + place.charAt(1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLevelAndLikelihoodHasAName(Language language) {
        Words words = Words.of(language, ZoneId.of("UTC"));

        for (WarningLevel level : WarningLevel.values()) {
            assertThat(words.level(level)).isNotBlank();
        }
        for (String word : List.of(
                "almost no chance",
                "very unlikely",
                "unlikely",
                "roughly even chance",
                "likely",
                "very likely",
                "almost certain")) {
            assertThat(words.likelihood(word).equals(word))
                    .as("%s in %s", word, language)
                    .isEqualTo(language == Language.ENGLISH);
        }
        assertThat(words.likelihood("who knows")).isEqualTo("who knows");
    }

    @Test
    void theMachinesOwnLanguageDecidesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(Words.of(Language.ENGLISH, ZoneId.of("UTC")).say("mail.why"))
                    .isEqualTo("Why");
            assertThat(Words.of(Language.ENGLISH, ZoneId.of("UTC")).minute(AT)).isEqualTo("1 May 2019, 22:30 UTC");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aMomentIsToldInTheReadersZoneAndSaysWhich() {
        ZoneId istanbul = ZoneId.of("Europe/Istanbul");

        assertThat(Words.of(Language.ENGLISH, istanbul).minute(AT)).isEqualTo("2 May 2019, 01:30 UTC+03:00");
        assertThat(Words.of(Language.TURKISH, istanbul).minute(AT)).isEqualTo("2 Mayıs 2019, 01:30 UTC+03:00");
        assertThat(Words.of(Language.RUSSIAN, istanbul).minute(AT)).isEqualTo("2 мая 2019, 01:30 UTC+03:00");
        assertThat(Words.of(Language.ARABIC, istanbul).minute(AT))
                .isEqualTo("\u20682 مايو 2019, 01:30 UTC+03:00\u2069");
        assertThat(Words.of(Language.ENGLISH, ZoneId.of("America/New_York")).day(AT))
                .isEqualTo("1 May 2019");
    }

    @Test
    void aSmallOrGreatProbabilityIsNotRoundedToCertainty() {
        Words words = Words.of(Language.TURKISH, ZoneId.of("UTC"));

        assertThat(words.percent(.004)).isEqualTo("%1 altında");
        assertThat(words.percent(.26)).isEqualTo("%26");
        assertThat(words.percent(.996)).isEqualTo("%99 üzerinde");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties file(Language language) throws IOException {
        String name = language == Language.ENGLISH ? "words.properties" : "words_" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
