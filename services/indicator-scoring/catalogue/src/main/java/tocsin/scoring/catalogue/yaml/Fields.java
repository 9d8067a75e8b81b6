package tocsin.scoring.catalogue.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a YAML file, read field by field. What is missing or of the wrong sort is noted, and a stand-in is
 * answered, so that reading goes on and finds the rest; {@link #close} notes what nobody asked for.
 */
final class Fields implements AutoCloseable {

    private final Place place;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    Fields(Place place, JsonNode node) {
        this.place = place;
        this.node = node.isObject() ? node : MissingNode.getInstance();
        if (!node.isObject()) {
            place.fault("", "a mapping of fields");
        }
    }

    Place place() {
        return place;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String text(String field) {
        return required(field, "a text", this::text, "");
    }

    String text(String field, String otherwise) {
        return has(field) ? text(field) : ask(field, otherwise);
    }

    @Nullable
    String optionalText(String field) {
        return has(field) ? text(field) : ask(field, null);
    }

    double number(String field) {
        return required(field, "a number", value -> value.isNumber() ? value.doubleValue() : null, 1.0);
    }

    double number(String field, double otherwise) {
        return has(field) ? number(field) : ask(field, otherwise);
    }

    @Nullable
    Double optionalNumber(String field) {
        return has(field) ? number(field) : ask(field, null);
    }

    int whole(String field, int otherwise) {
        return has(field)
                ? required(field, "a whole number", value -> value.isInt() ? value.intValue() : null, otherwise)
                : ask(field, otherwise);
    }

    @Nullable
    Integer optionalWhole(String field) {
        return has(field) ? whole(field, 1) : ask(field, null);
    }

    boolean truth(String field, boolean otherwise) {
        return has(field)
                ? required(field, "true or false", value -> value.isBoolean() ? value.booleanValue() : null, otherwise)
                : ask(field, otherwise);
    }

    /** A list of texts; absent is empty. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : list(field)) {
            String text = text(entry);
            if (text == null) {
                place.fault(field, "texts only");
            } else {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A list of mappings; absent is empty. */
    <T> List<T> each(String field, Function<Fields, T> reading) {
        List<T> read = new ArrayList<>();
        for (JsonNode entry : list(field)) {
            read.add(reading(place.inside(field), entry, reading));
        }
        return read;
    }

    /** Another mapping inside this one; absent reads as an empty one. */
    <T> T inside(String field, Function<Fields, T> reading) {
        asked.add(field);
        JsonNode entry = has(field) ? node.get(field) : JsonNodeFactory.instance.objectNode();
        return reading(place.inside(field), entry, reading);
    }

    /** A mapping from names to numbers; absent is empty. */
    Map<String, Double> numbers(String field) {
        asked.add(field);
        Map<String, Double> numbers = new LinkedHashMap<>();
        JsonNode entries = node.path(field);
        if (has(field) && !entries.isObject()) {
            place.fault(field, "a mapping of names to numbers");
        }
        entries.properties().forEach(entry -> {
            if (entry.getValue().isNumber()) {
                numbers.put(entry.getKey(), entry.getValue().doubleValue());
            } else {
                place.fault(field + "." + entry.getKey(), "a number");
            }
        });
        return numbers;
    }

    /** The mappings under a field as they are, for those who first must know which item each is. */
    List<JsonNode> list(String field) {
        asked.add(field);
        if (has(field) && !node.get(field).isArray()) {
            place.fault(field, "a list");
            return List.of();
        }
        return List.copyOf(node.path(field).valueStream().toList());
    }

    /** The mapping under a field as it is. */
    JsonNode raw(String field) {
        asked.add(field);
        return node.path(field);
    }

    @Override
    public void close() {
        node.fieldNames().forEachRemaining(field -> {
            if (!asked.contains(field)) {
                place.fault(
                        field,
                        "no such field here; known are "
                                + asked.stream().sorted().toList());
            }
        });
    }

    private static <T> T reading(Place place, JsonNode entry, Function<Fields, T> reading) {
        try (Fields fields = new Fields(place, entry)) {
            return reading.apply(fields);
        }
    }

    private <T> T required(String field, String expected, Function<JsonNode, @Nullable T> reading, T standIn) {
        asked.add(field);
        JsonNode value = node.path(field);
        T read = reading.apply(value);
        if (read == null) {
            place.fault(field, value.isMissingNode() || value.isNull() ? expected + "; it is missing" : expected);
            return standIn;
        }
        return read;
    }

    private <T extends @Nullable Object> T ask(String field, T otherwise) {
        asked.add(field);
        return otherwise;
    }

    private @Nullable String text(JsonNode value) {
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }
}
