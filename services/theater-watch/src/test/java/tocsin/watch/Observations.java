package tocsin.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tocsin.contracts.observation.Observation;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Decoded;
import tocsin.contracts.wire.Wire;

/** Everything that the service has said on both topics of observations, from their start. */
final class Observations implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Observation> heard = new ArrayList<>();
    private final List<String> correlations = new ArrayList<>();

    Observations(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < Topics.SPREAD; partition++) {
            partitions.add(new TopicPartition(Topics.OBSERVATIONS, partition));
            partitions.add(new TopicPartition(Topics.EXERCISE_OBSERVATIONS, partition));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All of one kind that have come so far. */
    <T extends Observation> List<T> all(Class<T> kind) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
            if (Wire.decode(Observation.class, record.headers(), record.value())
                    instanceof Decoded.Read<Observation>(var observation)) {
                heard.add(observation);
                String correlation = Wire.text(record.headers(), Wire.CORRELATION);
                correlations.add(correlation == null ? "" : correlation);
            }
        }
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The correlation ids of all that have come so far. */
    List<String> correlations() {
        return List.copyOf(correlations);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
