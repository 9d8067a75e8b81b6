package tocsin.watch.edge.messaging;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Wire;
import tocsin.watch.application.Outgoing;
import tocsin.watch.application.Publication;
import tocsin.watch.application.WatchConfiguration;

/** Sends messages to Kafka. A sender at the door is told soon that the broker is down; the consumer waits for it longer. */
@Startup
@Singleton
class KafkaPublication implements Publication {
    private static final String SOURCE = "/theater-watch";
    private static final List<String> DOOR = List.of(Topics.REPORTS, Topics.EXERCISE_REPORTS);
    private static final Duration CONSUMERS_PATIENCE = Duration.ofSeconds(20);

    private final AcknowledgedProducer door;
    private final AcknowledgedProducer observations;

    KafkaPublication(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap, WatchConfiguration configuration) {
        this.door = new AcknowledgedProducer("door", bootstrap, configuration.patience());
        this.observations = new AcknowledgedProducer("observations", bootstrap, CONSUMERS_PATIENCE);
    }

    @PostConstruct
    void warmUp() {
        door.warmUp(DOOR);
        observations.warmUp(List.of(Topics.OBSERVATIONS, Topics.EXERCISE_OBSERVATIONS));
    }

    @Override
    public List<CompletableFuture<Void>> send(List<Outgoing> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        boolean atTheDoor = DOOR.contains(messages.getFirst().topic());
        return (atTheDoor ? door : observations)
                .send(messages.stream().map(KafkaPublication::record).toList());
    }

    private static ProducerRecord<String, byte[]> record(Outgoing outgoing) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                outgoing.topic(), outgoing.partition(), outgoing.key(), Wire.encode(outgoing.message()));
        Map<String, byte[]> headers =
                Wire.headers(outgoing.message(), outgoing.id(), SOURCE, Instant.now(), outgoing.correlation());
        headers.forEach((name, value) -> record.headers().add(name, value));
        return record;
    }

    @PreDestroy
    void close() {
        door.close();
        observations.close();
    }
}
