package tocsin.watch.edge.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * A producer that tells for each record whether every in-sync copy has it. Kafka's may block its caller while it waits for a
 * broker, so it is called on one thread of its own; records that have waited there past the patience fail at once, or a
 * dead broker would be waited for once a record.
 */
final class AcknowledgedProducer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(AcknowledgedProducer.class);
    private static final int REQUEST_TIMEOUT_PART = 4;
    private static final int LARGEST_RECORD = 4 << 20;
    private static final long BUFFER = 24L << 20;

    private final Producer<String, byte[]> producer;
    private final ExecutorService calling;
    private final Duration patience;

    AcknowledgedProducer(String name, String bootstrap, Duration patience) {
        this.patience = patience;
        this.calling = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("send-" + name).factory());
        int wait = Math.toIntExact(patience.toMillis());
        this.producer = new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "theater-watch-" + name),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, wait),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, wait - wait / REQUEST_TIMEOUT_PART),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, wait / 2),
                        Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD),
                        Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER),
                        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500),
                        Map.entry(
                                ProducerConfig.METADATA_MAX_IDLE_CONFIG,
                                Duration.ofDays(1).toMillis())),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends records in order; the futures come to their end on the producer's threads. */
    List<CompletableFuture<Void>> send(List<ProducerRecord<String, byte[]>> records) {
        List<CompletableFuture<Void>> sent =
                records.stream().map(record -> new CompletableFuture<Void>()).toList();
        long deadline = System.nanoTime() + patience.toNanos() / 2;
        calling.execute(() -> {
            for (int index = 0; index < records.size(); index++) {
                send(records.get(index), sent.get(index), deadline);
            }
        });
        return sent;
    }

    /** Asks for the topics, so that the first record need not wait for the answer. */
    void warmUp(List<String> topics) {
        calling.execute(() -> topics.forEach(topic -> {
            try {
                producer.partitionsFor(topic);
            } catch (KafkaException unreachable) {
                LOG.warnf("The broker does not know a topic yet: topic=%s reason=%s", topic, unreachable);
            }
        }));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback carries the same outcome
    private void send(ProducerRecord<String, byte[]> record, CompletableFuture<Void> sent, long deadline) {
        if (System.nanoTime() - deadline > 0) {
            sent.completeExceptionally(new TimeoutException("the broker was waited for in vain"));
            return;
        }
        try {
            producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException failure) { // whatever it is, the sender must hear of it
            sent.completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        calling.shutdownNow();
    }
}
