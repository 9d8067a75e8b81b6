package tocsin.watch.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an object and notes what is not as expected; a field that is null is absent. */
final class Fields {
    /** Times outside are slips of the pen, and would not fit the database's types further on. */
    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2050-01-01T00:00:00Z");
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final String path;
    private final JsonNode node;
    private final List<Violation> violations;

    Fields(String path, JsonNode node, List<Violation> violations) {
        this.path = path;
        this.node = node;
        this.violations = violations;
    }

    /** Notes every field of another name: a misspelt one would be lost in silence. */
    void knowOnly(Collection<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                wrong(WritableText.shortened(name), "one of the fields " + String.join(", ", names));
            }
        });
    }

    void wrong(String field, String expected) {
        violations.add(new Violation(path + field, expected));
    }

    @Nullable
    String text(String field, int longest) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > longest || !WritableText.is(value.textValue())) {
            wrong(field, "text of at most %d characters, without U+0000 and broken surrogates".formatted(longest));
            return null;
        }
        return value.textValue();
    }

    /** Text that must be there and say something. */
    @Nullable
    String requiredText(String field, int longest) {
        int before = violations.size();
        String text = text(field, longest);
        if (violations.size() == before && (text == null || text.isBlank())) {
            wrong(field, "text that is not blank, required");
            return null;
        }
        return text;
    }

    /** A time with its offset. */
    @Nullable
    Instant time(String field) {
        return time(field, false);
    }

    /** A time with its offset that must be there. */
    @Nullable
    Instant requiredTime(String field) {
        int before = violations.size();
        Instant time = time(field);
        if (time == null && violations.size() == before) {
            wrong(field, "a time such as 2020-10-26T05:30:00Z, required");
        }
        return time;
    }

    /** A time with its offset, or a date, which stands for its noon in UTC. */
    @Nullable
    Instant timeOrDate(String field) {
        return time(field, true);
    }

    private @Nullable Instant time(String field, boolean dates) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        Optional<Instant> time = value.isTextual() ? parsed(value.textValue(), dates) : Optional.empty();
        if (time.isEmpty() || time.get().isBefore(EARLIEST) || !time.get().isBefore(LATEST)) {
            wrong(
                    field,
                    dates
                            ? "a time such as 2020-10-26T05:30:00Z, or a date, from 1980 to 2049"
                            : "a time such as 2020-10-26T05:30:00Z, from 1980 to 2049");
            return null;
        }
        return time.get();
    }

    private static Optional<Instant> parsed(String text, boolean dates) {
        try {
            return Optional.of(
                    dates && text.length() == "2020-10-26".length()
                            ? LocalDate.parse(text).atTime(NOON).toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @Nullable
    Long whole(String field, long least, long greatest) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > greatest) {
            wrong(field, "a whole number from %d to %d".formatted(least, greatest));
            return null;
        }
        return value.longValue();
    }

    @Nullable
    Double number(String field, double least, double greatest) {
        JsonNode value = value(field);
        if (value == null || !value.isNumber() || !(Math.abs(value.doubleValue()) <= greatest)) {
            wrong(field, "a number from %.0f to %.0f, required".formatted(least, greatest));
            return null;
        }
        return value.doubleValue();
    }

    List<String> texts(String field, int most, int longest) {
        JsonNode value = value(field);
        List<String> texts = new ArrayList<>();
        if (value == null) {
            return texts;
        }
        if (value.isArray() && value.size() <= most) {
            for (JsonNode item : value) {
                if (item.isTextual() && item.textValue().length() <= longest && WritableText.is(item.textValue())) {
                    texts.add(item.textValue());
                }
            }
        }
        if (!value.isArray() || texts.size() != value.size()) {
            wrong(field, "at most %d texts of at most %d characters".formatted(most, longest));
        }
        return texts;
    }

    /** The fields of an object inside; absent if it is no object. */
    @Nullable
    Fields inside(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            wrong(field, "an object");
            return null;
        }
        return new Fields(path + field + ".", value, violations);
    }

    /** The fields of each object of an array; none if it is no array of objects. */
    List<Fields> each(String field, int most) {
        JsonNode value = value(field);
        List<Fields> each = new ArrayList<>();
        if (value == null) {
            return each;
        }
        if (value.isArray() && value.size() <= most) {
            for (JsonNode item : value) {
                if (item.isObject()) {
                    each.add(new Fields("%s%s[%d].".formatted(path, field, each.size()), item, violations));
                }
            }
        }
        if (!value.isArray() || each.size() != value.size()) {
            wrong(field, "at most %d objects".formatted(most));
        }
        return each;
    }

    private @Nullable JsonNode value(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }
}
