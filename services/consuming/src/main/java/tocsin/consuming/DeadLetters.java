package tocsin.consuming;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Wire;

/** Keeps what cannot be read, with the reason. */
@Singleton
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Producer<String, byte[]> producer;

    DeadLetters(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "tocsin-dead-letters",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends a record to the dead letters of its topic; done when the broker has it. */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback carries the same outcome
    public Uni<Void> send(ConsumerRecord<String, byte[]> record, String reason) {
        DeadLetter letter = letter(record, reason);
        LOG.errorf("A record cannot be read: deadLetterId=%s reason=%s", letter.id(), reason);
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(Topics.deadLetters(record.topic()), letter.id(), Wire.encode(letter));
        return Uni.createFrom()
                .emitter(emitter -> producer.send(sent, (metadata, failure) -> {
                    if (failure == null) {
                        emitter.complete(null);
                    } else {
                        emitter.fail(failure);
                    }
                }));
    }

    static DeadLetter letter(ConsumerRecord<String, byte[]> record, String reason) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        String id = "%s-%d-%d".formatted(record.topic(), record.partition(), record.offset());
        String payload = record.value() == null ? null : Base64.getEncoder().encodeToString(record.value());
        return new DeadLetter(id, reason, record.key(), headers, payload, Instant.ofEpochMilli(record.timestamp()));
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
