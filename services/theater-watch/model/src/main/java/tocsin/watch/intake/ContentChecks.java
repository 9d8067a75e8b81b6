package tocsin.watch.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.CodedEvent;
import tocsin.contracts.intake.Location;
import tocsin.contracts.intake.PairScore;
import tocsin.contracts.intake.ReportContent;

/** Reads what was reported. */
final class ContentChecks {
    private static final List<String> SCHEMES = List.of("ucdp", "cameo", "acled");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_LINK = 4_096;
    private static final int LONGEST_CODE = 100;
    private static final int MOST_ACTORS = 100;
    private static final int LONGEST_ACTOR = 500;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final int MOST_SCORES = 5_000;
    private static final double LARGEST_SCORE = 1e12;
    private static final int MOST_FATALITIES = 10_000_000;

    private final Fields fields;

    ContentChecks(Fields fields) {
        this.fields = fields;
    }

    /** The content, absent where something that it cannot be without is wrong; every wrong field has been noted. */
    @Nullable
    ReportContent content() {
        Instant publishedAt = fields.requiredTime("publishedAt");
        Instant occurredAt = fields.timeOrDate("occurredAt");
        String title = fields.text("title", LONGEST_TITLE);
        String body = fields.text("body", BatchReading.MOST_ITEM_BYTES);
        CodedEvent event = event();
        List<PairScore> scores = scores();
        if (!scores.isEmpty() && occurredAt == null) {
            fields.wrong("occurredAt", "the day of the scores");
        }
        if (event == null && scores.isEmpty() && (title == null || title.isBlank())) {
            fields.wrong("title", "text of at most %d characters that is not blank".formatted(LONGEST_TITLE));
        }
        String language = language();
        String url = url();
        Location location = location();
        Long credibility = fields.whole("credibility", 1, 6);
        if (publishedAt == null) {
            return null;
        }
        return new ReportContent(
                publishedAt,
                occurredAt,
                title == null ? "" : title,
                body == null ? "" : body,
                language,
                url,
                location,
                credibility == null ? null : credibility.intValue(),
                event,
                scores);
    }

    private List<PairScore> scores() {
        List<PairScore> scores = new ArrayList<>();
        Set<Set<String>> pairs = new HashSet<>();
        for (Fields row : fields.each("scores", MOST_SCORES)) {
            row.knowOnly(List.of("a", "b", "score"));
            String a = country(row, "a");
            String b = country(row, "b");
            Double score = row.number("score", -LARGEST_SCORE, LARGEST_SCORE);
            if (a == null || b == null || score == null) {
                continue;
            }
            if (a.equals(b)) {
                row.wrong("b", "another country than a");
            } else if (!pairs.add(Set.of(a, b))) {
                row.wrong("a", "each pair of countries once, in either order");
            } else {
                scores.add(new PairScore(a, b, score));
            }
        }
        return scores;
    }

    private static @Nullable String country(Fields row, String field) {
        String code = row.requiredText(field, 3);
        if (code != null && !COUNTRY.matcher(code).matches()) {
            row.wrong(field, "three capital letters of ISO 3166");
            return null;
        }
        return code;
    }

    private @Nullable String language() {
        String written = fields.text("language", 10);
        String language = written == null ? null : written.toLowerCase(Locale.ROOT);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            fields.wrong("language", "two letters of ISO 639-1");
        }
        return language;
    }

    private @Nullable String url() {
        String url = fields.text("url", LONGEST_LINK);
        if (url != null && !LINK.matcher(url).matches()) {
            fields.wrong("url", "a link that begins with http:// or https:// and has no blanks");
        }
        return url;
    }

    private @Nullable Location location() {
        Fields inside = fields.inside("location");
        if (inside == null) {
            return null;
        }
        inside.knowOnly(List.of("lat", "lon"));
        Double lat = inside.number("lat", -90, 90);
        Double lon = inside.number("lon", -180, 180);
        return lat == null || lon == null ? null : new Location(lat, lon);
    }

    private @Nullable CodedEvent event() {
        Fields inside = fields.inside("event");
        if (inside == null) {
            return null;
        }
        inside.knowOnly(List.of("scheme", "code", "actors", "fatalities"));
        String scheme = inside.requiredText("scheme", LONGEST_CODE);
        if (scheme != null && !SCHEMES.contains(scheme)) {
            inside.wrong("scheme", "one of " + String.join(", ", SCHEMES));
        }
        String code = inside.requiredText("code", LONGEST_CODE);
        List<String> actors = inside.texts("actors", MOST_ACTORS, LONGEST_ACTOR);
        Long fatalities = inside.whole("fatalities", 0, MOST_FATALITIES);
        return scheme == null || code == null
                ? null
                : new CodedEvent(scheme, code, actors, fatalities == null ? null : fatalities.intValue());
    }
}
