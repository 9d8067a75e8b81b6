package tocsin.scoring.edge.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.Change;

/** A JSON object that was sent, read field by field; all that is not as it must be is told at once. */
final class Body {

    private static final int LONGEST_TEXT = 2_000;

    private final JsonNode node;
    private final List<Change.Fault> faults = new ArrayList<>();

    private Body(JsonNode node) {
        this.node = node;
    }

    /**
     * Reads what was sent.
     *
     * @param names the fields there may be
     * @param reading answers what was read; what it answers is not used where something was found wrong
     */
    static <T> T read(byte[] sent, List<String> names, Function<Body, @Nullable T> reading) {
        Body body = new Body(object(sent, names));
        body.node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                body.wrong(name, "one of the fields " + String.join(", ", names));
            }
        });
        T read = reading.apply(body);
        if (read == null || !body.faults.isEmpty()) {
            throw new InvalidParameter(body.faults);
        }
        return read;
    }

    private static JsonNode object(byte[] sent, List<String> names) {
        try {
            JsonNode node = Wire.json().readTree(sent);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException unreadable) {
            // told below: what was sent is no object
        }
        throw new InvalidParameter("", "a JSON object with " + String.join(", ", names));
    }

    /** A text that says something; absent where it is found wrong. */
    @Nullable
    String text(String field) {
        String text = node.path(field).isTextual() ? node.path(field).textValue() : "";
        if (text.isBlank() || text.length() > LONGEST_TEXT || !writable(text)) {
            wrong(field, "text that is not blank, of at most %d characters; required".formatted(LONGEST_TEXT));
            return null;
        }
        return text;
    }

    /** A number; absent where it is found wrong. */
    @Nullable
    Double number(String field, double least, double greatest) {
        JsonNode value = node.path(field);
        if (!value.isNumber() || !(value.doubleValue() >= least && value.doubleValue() <= greatest)) {
            wrong(field, "a number from %.0f to %.0f; required".formatted(least, greatest));
            return null;
        }
        return value.doubleValue();
    }

    /** A time with its offset; absent where it is found wrong. */
    @Nullable
    Instant time(String field) {
        try {
            return OffsetDateTime.parse(node.path(field).asText()).toInstant();
        } catch (DateTimeException unreadable) {
            wrong(field, "a time such as 2020-10-26T05:30:00Z; required");
            return null;
        }
    }

    /** An object as it is; absent where it is found wrong. */
    @Nullable
    JsonNode object(String field) {
        if (!node.path(field).isObject()) {
            wrong(field, "an object; required");
            return null;
        }
        return node.get(field);
    }

    /** A whole number, if there is one. */
    Optional<Integer> optionalWhole(String field) {
        if (!node.hasNonNull(field)) {
            return Optional.empty();
        }
        if (!node.get(field).isInt()) {
            wrong(field, "a whole number");
            return Optional.empty();
        }
        return Optional.of(node.get(field).intValue());
    }

    /** One of some words, if there is one. */
    Optional<String> optionalChoice(String field, Set<String> words) {
        if (!node.hasNonNull(field)) {
            return Optional.empty();
        }
        Optional<String> chosen = Optional.of(node.get(field).asText()).filter(words::contains);
        if (chosen.isEmpty()) {
            wrong(field, "one of " + String.join(", ", new TreeSet<>(words)));
        }
        return chosen;
    }

    /** One of some words; absent where it is found wrong. */
    @Nullable
    String choice(String field, Set<String> words) {
        Optional<String> chosen = optionalChoice(field, words);
        if (chosen.isEmpty() && !node.hasNonNull(field)) {
            wrong(field, "one of %s; required".formatted(String.join(", ", new TreeSet<>(words))));
        }
        return chosen.orElse(null);
    }

    private void wrong(String field, String expected) {
        faults.add(new Change.Fault(field, expected));
    }

    /** The database has no U+0000 in texts, and UTF-8 no lone surrogates. */
    private static boolean writable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }
}
