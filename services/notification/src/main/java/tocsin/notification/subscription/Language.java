package tocsin.notification.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The languages that mails and their pages are written in. */
public enum Language {
    ENGLISH("en", "ltr"),
    TURKISH("tr", "ltr"),
    RUSSIAN("ru", "ltr"),
    ARABIC("ar", "rtl");

    /** What a language looks like, for whoever typed another. */
    public static final String EXPECTED =
            Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", ", "one of ", ""));

    private final String tag;
    private final String direction;

    Language(String tag, String direction) {
        this.tag = tag;
        this.direction = direction;
    }

    /** Its tag (BCP 47), by which the API and HTML know it. */
    public String tag() {
        return tag;
    }

    /** Where its lines run, as HTML says it. */
    public String direction() {
        return direction;
    }

    /** The side where its lines begin. */
    public String start() {
        return direction.equals("rtl") ? "right" : "left";
    }

    /** The side where its lines end. */
    public String end() {
        return direction.equals("rtl") ? "left" : "right";
    }

    /** For months and for which words to take. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language of a tag, absent if we do not write it. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    /** The first of these that we write, else English. */
    public static Language firstOf(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}
