package tocsin.scoring.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tocsin.contracts.observation.Observation;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertRecord;
import tocsin.contracts.wire.Decoded;
import tocsin.contracts.wire.Wire;

/** The two ends of the service: what is said to it, and what it says. */
final class Wires implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> alerts;
    private final List<AlertRecord> heard = new ArrayList<>();

    Wires(String bootstrap) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.LINGER_MS_CONFIG, 0),
                new StringSerializer(),
                new ByteArraySerializer());
        this.alerts = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = alerts.partitionsFor(Topics.ALERTS).stream()
                .map(partition -> new TopicPartition(Topics.ALERTS, partition.partition()))
                .toList();
        alerts.assign(all);
        alerts.seekToBeginning(all);
    }

    void say(String topic, List<? extends Observation> observations) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Observation observation : observations) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(topic, observation.board(), Wire.encode(observation));
            Wire.headers(observation, UUID.randomUUID().toString(), "/test", Instant.now(), "c-1")
                    .forEach((name, value) -> record.headers().add(name, value));
            sent.add(producer.send(record));
        }
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    /** Every alert of a board so far, in order, repetitions included. */
    List<Alert> alerts(String board) {
        for (ConsumerRecord<String, byte[]> record : alerts.poll(Duration.ofMillis(20))) {
            Decoded<AlertRecord> decoded = Wire.decode(AlertRecord.class, record.headers(), record.value());
            assertThat(decoded).isInstanceOf(Decoded.Read.class);
            heard.add(((Decoded.Read<AlertRecord>) decoded).message());
        }
        return heard.stream()
                .filter(record -> record.board().equals(board))
                .filter(Alert.class::isInstance)
                .map(Alert.class::cast)
                .toList();
    }

    boolean forgotten(String board) {
        alerts(board);
        return heard.stream().anyMatch(record -> record.board().equals(board) && !(record instanceof Alert));
    }

    @Override
    public void close() {
        producer.close();
        alerts.close();
    }
}
