package tocsin.consuming;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read.
 *
 * @param id topic, partition and offset: the same record is always the same letter
 * @param reason why it could not be read
 * @param key its key
 * @param headers its headers as text
 * @param payload its bytes in Base64, absent where it had none
 * @param appendedAt when the broker appended it
 */
public record DeadLetter(
        String id,
        String reason,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String payload,
        Instant appendedAt) {
    public DeadLetter {
        headers = Map.copyOf(headers);
    }
}
