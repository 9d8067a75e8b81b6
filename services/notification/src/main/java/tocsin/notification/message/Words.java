package tocsin.notification.message;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.subscription.Language;

/** How a reader is spoken to: fixed words in their language, times in their zone. */
public final class Words {
    /** One file a language, each with the same keys. */
    static final String BUNDLE = "tocsin.notification.message.words";

    private static final String MINUTE = "d MMMM uuuu, HH:mm";
    private static final String DAY = "d MMM uuuu";

    private final Language language;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    private Words(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.bundle = bundle(language);
    }

    /** For readers of a language in a time zone. */
    public static Words of(Language language, ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return new Words(language, zone);
    }

    /** The machine's own language must not decide what a reader gets. */
    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Which language. */
    public Language language() {
        return language;
    }

    /** The words of a key. */
    public String say(String key) {
        return say(key, new String[0]);
    }

    /** The words of a key, with these in their places. */
    public String say(String key, String... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    /** The name of a level. */
    public String level(WarningLevel level) {
        return say("level." + level);
    }

    /** What became of a level; its name where it is the same. */
    public String change(WarningLevel from, WarningLevel to) {
        return from == to ? level(to) : say("level.change", level(from), level(to));
    }

    /** "26 %"; near the ends "under 1 %" and "over 99 %". */
    public String percent(double probability) {
        double percent = probability * 100;
        if (percent < 1) {
            return say("percent.under", "1");
        }
        return percent > 99 ? say("percent.over", "99") : say("percent", String.format(Locale.ROOT, "%.0f", percent));
    }

    /** A word of ICD 203; another than those it stays as it is. */
    public String likelihood(String word) {
        String key = "likelihood." + word.replace(' ', '-');
        return bundle.containsKey(key) ? say(key) : word;
    }

    /** "1 May 2019, 03:00 UTC+03:00". */
    public String minute(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        String offset = local.getOffset().equals(ZoneOffset.UTC)
                ? ""
                : local.getOffset().getId();
        return setApart(formatted(MINUTE, local) + " UTC" + offset);
    }

    /** "1 May 2019". */
    public String day(Instant at) {
        return setApart(formatted(DAY, at.atZone(zone)));
    }

    /**
     * Somebody else's words within ours. Where lines run from right to left they are set apart (Unicode Standard Annex 9), or they would
     * turn the line around them.
     */
    String quoted(String text) {
        return rightToLeft() ? "\u200F\u2068" + text + "\u2069" : text;
    }

    private String setApart(String text) {
        return rightToLeft() ? "\u2068" + text + "\u2069" : text;
    }

    private boolean rightToLeft() {
        return language.direction().equals("rtl");
    }

    private String formatted(String pattern, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at);
    }
}
