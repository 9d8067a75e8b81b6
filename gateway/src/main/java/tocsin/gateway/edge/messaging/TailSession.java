package tocsin.gateway.edge.messaging;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.warning.AlertRecord;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.wire.Decoded;
import tocsin.contracts.wire.Wire;
import tocsin.gateway.application.GatewaySettings;
import tocsin.gateway.application.LiveStream;
import tocsin.gateway.stream.Frame;
import tocsin.gateway.stream.StreamPosition;
import tocsin.gateway.stream.StreamPosition.Lane;
import tocsin.gateway.stream.StreamRecord;

/** One connection to the broker, from its opening to its first failure. */
final class TailSession implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final List<String> TOPICS = List.of(Topics.ASSESSMENTS, Topics.ALERTS);

    private final KafkaConsumer<String, byte[]> consumer;
    private final LiveStream stream;
    private final UnreadableRecords unreadable;
    private final Translation translation = new Translation();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private boolean caughtUp;

    private TailSession(KafkaConsumer<String, byte[]> consumer, LiveStream stream, UnreadableRecords unreadable) {
        this.consumer = consumer;
        this.stream = stream;
        this.unreadable = unreadable;
    }

    /** Connects, and goes on where the stream stands, or begins it. */
    static TailSession open(GatewaySettings settings, LiveStream stream, UnreadableRecords unreadable)
            throws ExecutionException, InterruptedException {
        Map<String, Object> client = Map.of(
                "bootstrap.servers", settings.kafka(),
                "client.id", "tocsin-gateway",
                // A broker that is down is asked again soon, and not named in the log ten times a second.
                "reconnect.backoff.max.ms", "2000",
                "default.api.timeout.ms", "15000",
                "request.timeout.ms", "10000");
        Map<String, TopicDescription> topics = topics(client);
        Map<String, Object> reading = new HashMap<>(client);
        // A position that the log no longer holds must be noticed, not jumped over.
        reading.put("auto.offset.reset", "none");
        reading.put("enable.auto.commit", "false");
        TailSession session = new TailSession(
                new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer()),
                stream,
                unreadable);
        try {
            session.seek(topics, settings.stream().recall());
            return session;
        } catch (RuntimeException failed) {
            session.close();
            throw failed;
        }
    }

    private static Map<String, TopicDescription> topics(Map<String, Object> client)
            throws ExecutionException, InterruptedException {
        Admin admin = Admin.create(client);
        try {
            return admin.describeTopics(TOPICS).allTopicNames().get();
        } finally {
            // Who stops does not wait for the answer of a broker that is down.
            admin.close(Duration.ZERO);
        }
    }

    private void seek(Map<String, TopicDescription> topics, long recall) {
        List<TopicPartition> partitions = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        ends.putAll(consumer.endOffsets(partitions));
        String epoch = epoch(topics);
        boolean goesOn = stream.head()
                .filter(head -> head.epoch().equals(epoch))
                .filter(head -> partitions.stream()
                        .allMatch(partition -> head.next(lane(partition)) >= first.getOrDefault(partition, 0L)
                                && head.next(lane(partition)) <= ends.getOrDefault(partition, 0L)))
                .isPresent();
        Map<Lane, Long> start = new TreeMap<>();
        for (TopicPartition partition : partitions) {
            long from = goesOn
                    ? stream.head().orElseThrow().next(lane(partition))
                    : Math.max(first.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L) - recall);
            start.put(lane(partition), from);
            consumer.seek(partition, from);
        }
        caughtUp = goesOn;
        if (!goesOn) {
            stream.begin(new StreamPosition(epoch, start));
            catchUp();
        }
    }

    /** Reads what has come. */
    void hear() {
        try {
            for (ConsumerRecord<String, byte[]> found : consumer.poll(POLL)) {
                tell(found);
            }
        } catch (OffsetOutOfRangeException gone) {
            stream.begin(new StreamPosition("0", Map.of()));
            throw gone;
        }
        catchUp();
    }

    private void catchUp() {
        if (!caughtUp && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            caughtUp = true;
            stream.caughtUp();
        }
    }

    private void tell(ConsumerRecord<String, byte[]> found) {
        Lane lane = lane(new TopicPartition(found.topic(), found.partition()));
        StreamRecord nothing = new StreamRecord(lane, found.offset(), "", List.of());
        if (found.value() == null) {
            // A tombstone: compaction forgets a deleted board, whose listeners have been told by its last alert record.
            stream.heard(nothing);
            return;
        }
        switch (decoded(found)) {
            case Decoded.Read<Said> read ->
                stream.heard(new StreamRecord(
                        lane,
                        found.offset(),
                        read.message().board(),
                        read.message().frames()));
            case Decoded.Unreadable<Said> broken -> skip(found, nothing, broken.reason());
            case Decoded.Newer<Said> newer -> skip(found, nothing, "of a later release: " + newer.type());
        }
    }

    private void skip(ConsumerRecord<String, byte[]> found, StreamRecord nothing, String reason) {
        unreadable.report(found, reason);
        stream.heard(nothing);
        stream.resetAll("a message could not be read");
    }

    private record Said(String board, List<Frame> frames) {}

    private Decoded<Said> decoded(ConsumerRecord<String, byte[]> found) {
        return found.topic().equals(Topics.ASSESSMENTS)
                ? map(
                        Wire.decode(Assessment.class, found.headers(), found.value()),
                        assessment -> new Said(assessment.board(), translation.of(assessment)))
                : map(
                        Wire.decode(AlertRecord.class, found.headers(), found.value()),
                        alert -> new Said(alert.board(), translation.of(alert)));
    }

    private static <T> Decoded<Said> map(Decoded<T> decoded, java.util.function.Function<T, Said> told) {
        return switch (decoded) {
            case Decoded.Read<T> read -> new Decoded.Read<>(told.apply(read.message()));
            case Decoded.Unreadable<T> broken -> new Decoded.Unreadable<>(broken.reason());
            case Decoded.Newer<T> newer -> new Decoded.Newer<>(newer.type());
        };
    }

    /** Names this incarnation of both topics. */
    private static String epoch(Map<String, TopicDescription> topics) {
        String ids = topics.values().stream()
                .sorted(Comparator.comparing(TopicDescription::name))
                .map(topic -> topic.topicId().toString())
                .collect(Collectors.joining("/"));
        return Integer.toHexString(ids.hashCode());
    }

    private static Lane lane(TopicPartition partition) {
        return new Lane(partition.topic().equals(Topics.ASSESSMENTS) ? 'a' : 'w', partition.partition());
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
