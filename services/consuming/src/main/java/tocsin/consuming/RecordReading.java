package tocsin.consuming;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import tocsin.contracts.wire.Decoded;
import tocsin.contracts.wire.Wire;

/** Reads records; what can never be read goes to the dead letters, and the rest go on. */
@Singleton
public class RecordReading {
    private static final Logger LOG = Logger.getLogger(RecordReading.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final DeadLetters deadLetters;

    RecordReading(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /**
     * Reads a batch.
     *
     * @param type the sealed type of the topic
     * @return what could be read, in order, once the dead letters have been acknowledged; fails with {@link
     *     NewerMessageException} on a type of a later release
     */
    public <T> Uni<List<Received<T>>> read(Class<T> type, List<ConsumerRecord<String, byte[]>> records) {
        List<Received<T>> readable = new ArrayList<>(records.size());
        Uni<Void> buried = Uni.createFrom().voidItem();
        for (ConsumerRecord<String, byte[]> record : records) {
            switch (Wire.decode(type, record.headers(), record.value())) {
                case Decoded.Read<T>(T message) ->
                    readable.add(new Received<>(record, message, Wire.text(record.headers(), Wire.CORRELATION)));
                case Decoded.Unreadable<T>(String reason) ->
                    buried = buried.chain(() -> deadLetters.send(record, reason));
                case Decoded.Newer<T>(String name) -> {
                    return Uni.createFrom().failure(new NewerMessageException(name));
                }
            }
        }
        return buried.replaceWith(readable);
    }

    /**
     * Reads one record, and waits with it for as long as it cannot be read. Not for an event loop.
     *
     * @param what the record is, for the log
     */
    public <T> List<Received<T>> readPatiently(Class<T> type, ConsumerRecord<String, byte[]> record, String what) {
        return read(type, List.of(record))
                .onFailure()
                .invoke(failure -> LOG.errorf("%s waits: reason=%s", what, failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .await()
                .indefinitely();
    }
}
