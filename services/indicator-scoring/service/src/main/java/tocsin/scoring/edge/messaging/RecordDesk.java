package tocsin.scoring.edge.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.observation.Observation;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.BrokerAway;
import tocsin.scoring.application.Recording;
import tocsin.scoring.board.BoardHead;

/** Records what people say, and tells them soon if it cannot: unlike the outlet it gives up, because somebody waits. */
@Singleton
class RecordDesk implements Recording {

    private static final String SOURCE = "/indicator-scoring";
    private static final int PATIENCE_MILLIS = 5_000;

    private final Producer<String, byte[]> producer;

    RecordDesk(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "indicator-scoring-desk");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS / 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        // What a person says is small: the default of 32 MiB would only lie there.
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public Uni<Void> record(String id, Observation observation, Instant at, @Nullable String correlation) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic(observation.board()), observation.board(), Wire.encode(observation));
        Wire.headers(observation, id, SOURCE, at, correlation)
                .forEach((name, value) -> record.headers().add(name, value));
        return Uni.createFrom()
                .completionStage(() -> send(record))
                // Kafka's producer may block while it looks for the broker.
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(KafkaException.class)
                .transform(BrokerAway::new);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback carries the same outcome
    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        try {
            producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(failure);
                }
            });
        } catch (KafkaException refused) {
            sent.completeExceptionally(refused);
        }
        return sent;
    }

    private static String topic(String board) {
        return BoardHead.isFedLive(board) ? Topics.OBSERVATIONS : Topics.EXERCISE_OBSERVATIONS;
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
