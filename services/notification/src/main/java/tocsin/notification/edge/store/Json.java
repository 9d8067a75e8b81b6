package tocsin.notification.edge.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tocsin.contracts.wire.Wire;

/** JSON in columns, in the form it has on the wire. */
final class Json {
    private Json() {}

    static String write(Object value) {
        return new String(Wire.encode(value), StandardCharsets.UTF_8);
    }

    static <T> T read(Class<T> type, String text) {
        try {
            return Wire.json().readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
