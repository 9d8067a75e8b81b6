package tocsin.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the platform's topics afterwards: their records are stamped by the broker when they are appended. */
record Topics(String bootstrap) {
    private static final String CORRELATION = "ce_correlationid";

    /** When the broker had each record of a topic (milliseconds since 1970), by correlation id; the first if several. */
    Map<String, Long> appended(String topic) {
        Map<String, Long> appended = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.partitionsFor(topic)
                    .forEach(found -> partitions.add(new TopicPartition(topic, found.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofSeconds(1))) {
                    Header correlation = each.headers().lastHeader(CORRELATION);
                    if (correlation != null) {
                        appended.putIfAbsent(new String(correlation.value(), StandardCharsets.UTF_8), each.timestamp());
                    }
                }
            }
        }
        return appended;
    }
}
