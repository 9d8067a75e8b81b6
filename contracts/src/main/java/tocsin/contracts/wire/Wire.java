package tocsin.contracts.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Turns messages into the bytes and headers of CloudEvents 1.0 (Kafka binding, binary mode) and back. */
public final class Wire {
    public static final String TYPE = "ce_type";
    public static final String CORRELATION = "ce_correlationid";

    /** Unknown fields are ignored, because the next release may add some; times are ISO 8601. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Wire() {}

    /** The mapper of all payloads. Do not change its settings. */
    public static JsonMapper json() {
        return JSON;
    }

    /** The payload of a message. */
    public static byte[] encode(Object message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The headers of a message.
     *
     * @param id unique per source; the same message sent again keeps it
     * @param source the service that says it, {@code /theater-watch}
     * @param correlation the id that follows a report from the door to the delivery, where known
     */
    public static Map<String, byte[]> headers(
            Object message, String id, String source, Instant time, @Nullable String correlation) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", bytes("1.0"));
        headers.put("ce_id", bytes(id));
        headers.put("ce_source", bytes(source));
        headers.put(TYPE, bytes(MessageTypes.nameOf(message.getClass())));
        headers.put("ce_time", bytes(time.toString()));
        headers.put("content-type", bytes("application/json"));
        if (correlation != null) {
            headers.put(CORRELATION, bytes(correlation));
        }
        return headers;
    }

    /**
     * Reads a message.
     *
     * @param expected the sealed type of the topic
     * @return the message, or why it cannot be read
     */
    public static <T> Decoded<T> decode(Class<T> expected, Headers headers, byte @Nullable [] payload) {
        String name = text(headers, TYPE);
        if (name == null) {
            return new Decoded.Unreadable<>("the header " + TYPE + " is missing");
        }
        Class<?> type = MessageTypes.named(name);
        if (type == null) {
            return name.startsWith(MessageTypes.PREFIX)
                    ? new Decoded.Newer<>(name)
                    : new Decoded.Unreadable<>("%s=%s is no type of Tocsin's".formatted(TYPE, name));
        }
        if (!expected.isAssignableFrom(type)) {
            return new Decoded.Unreadable<>("a %s does not belong on this topic".formatted(name));
        }
        if (payload == null) {
            return new Decoded.Unreadable<>("a %s without a payload".formatted(name));
        }
        try {
            return new Decoded.Read<>(expected.cast(JSON.readValue(payload, type)));
        } catch (IOException broken) {
            return new Decoded.Unreadable<>("%s: %s".formatted(name, broken.getMessage()));
        }
    }

    /** The text of a header, absent where the header is. */
    public static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
