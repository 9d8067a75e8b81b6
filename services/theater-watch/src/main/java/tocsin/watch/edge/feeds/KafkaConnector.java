package tocsin.watch.edge.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.topics.TopicDeclaration;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Wire;
import tocsin.watch.application.FeedConfiguration;
import tocsin.watch.archive.Archive;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.Connector;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Fetching;
import tocsin.watch.feed.Refusal;

/**
 * A topic of the broker that operations name, one report in our own format a record. Its cursor is the next offset of each
 * partition; groups and their offsets are not used, because they would move before our broker has what came.
 */
@Singleton
class KafkaConnector implements Connector {
    private static final int MOST_AT_ONCE = 500;
    private static final long NEWEST = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final FeedConfiguration configuration;

    KafkaConnector(FeedConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("kafka");
    }

    @Override
    public Fetched fetch(Fetching fetching) throws IOException {
        String topic = fetching.settings().address();
        Set<String> own = Topics.all().stream().map(TopicDeclaration::name).collect(Collectors.toSet());
        if (own.contains(topic) || topic.endsWith(".dlq")) {
            throw new FetchRefused(Refusal.ADDRESS, topic + " is a topic of our own");
        }
        String broker = configuration
                .kafka()
                .orElseThrow(() -> new FetchRefused(
                        Refusal.ADDRESS, "no broker is set aside to be read (TOCSIN_WATCH_FEEDS_KAFKA)"));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return read(consumer, topic, fetching);
        } catch (KafkaException failure) {
            throw new FetchRefused(Refusal.UNREACHABLE, "the topic cannot be read: " + failure.getMessage());
        }
    }

    private Map<String, Object> settings(String broker) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST_AT_ONCE,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(PATIENCE.toMillis()),
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(WAIT.toMillis()),
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                Math.toIntExact(configuration.mostBytes()));
    }

    private static Fetched read(KafkaConsumer<byte[], byte[]> consumer, String topic, Fetching fetching)
            throws FetchRefused {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new FetchRefused(Refusal.UNREACHABLE, "there is no topic " + topic);
        }
        Map<Integer, Long> offsets = new TreeMap<>(begun(consumer, partitions, fetching));
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, offsets.getOrDefault(partition.partition(), 0L)));
        List<ArchiveLine> lines = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
            offsets.put(record.partition(), record.offset() + 1);
            lines.add(line(record));
        }
        String cursor = new String(Wire.encode(offsets), StandardCharsets.UTF_8);
        return new Fetched(lines, Map.of(), cursor, lines.isEmpty() ? Fetched.Standing.IDLE : Fetched.Standing.MORE);
    }

    private static ArchiveLine line(ConsumerRecord<byte[], byte[]> record) {
        ArchiveLine.Place place = new ArchiveLine.Place(record.topic() + "-" + record.partition(), record.offset());
        byte @Nullable [] value = record.value();
        return value == null
                ? new ArchiveLine.Unreadable(place, "expected a report, found an empty record", "")
                : Archive.report(place, new String(value, StandardCharsets.UTF_8));
    }

    /** Where to begin: at the cursor, else at a time, else a little before the end. */
    private static Map<Integer, Long> begun(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Fetching fetching)
            throws FetchRefused {
        if (fetching.cursor() != null) {
            return offsets(fetching.cursor());
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<Integer, Long> offsets = new TreeMap<>();
        if (fetching.from() instanceof Fetching.Beginning.Since(Instant time)) {
            Map<TopicPartition, Long> asked =
                    partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> time.toEpochMilli()));
            consumer.offsetsForTimes(asked)
                    .forEach((partition, found) ->
                            offsets.put(partition.partition(), offset(found, ends.getOrDefault(partition, 0L))));
        } else {
            ends.forEach((partition, end) -> offsets.put(partition.partition(), Math.max(0, end - NEWEST)));
        }
        return offsets;
    }

    private static long offset(@Nullable OffsetAndTimestamp found, long end) {
        return found == null ? end : found.offset();
    }

    private static Map<Integer, Long> offsets(String cursor) throws FetchRefused {
        try {
            return Wire.json().readValue(cursor, new TypeReference<Map<Integer, Long>>() {});
        } catch (JsonProcessingException foreign) {
            throw new FetchRefused(Refusal.FORMAT, "the cursor is none of a topic's");
        }
    }
}
