package tocsin.consuming;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that could be read.
 *
 * @param record as it came
 * @param message what it says
 * @param correlation the id that follows a report from the door to the delivery, where the record has one
 */
public record Received<T>(
        ConsumerRecord<String, byte[]> record,
        T message,
        @Nullable String correlation) {

    /** When the broker appended it. */
    public Instant appendedAt() {
        return Instant.ofEpochMilli(record.timestamp());
    }
}
