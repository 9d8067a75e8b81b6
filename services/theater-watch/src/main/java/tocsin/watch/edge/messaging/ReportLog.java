package tocsin.watch.edge.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.Intake;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Decoded;
import tocsin.contracts.wire.Wire;
import tocsin.watch.application.PastReports;
import tocsin.watch.application.RematchConfiguration;

/** The topic {@code reports}, read by a consumer of its own beside the one that keeps up with what comes. */
@Singleton
class ReportLog implements PastReports {
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final String bootstrap;
    private final RematchConfiguration configuration;

    ReportLog(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap, RematchConfiguration configuration) {
        this.bootstrap = bootstrap;
        this.configuration = configuration;
    }

    @Override
    public Map<Integer, Span> since(Instant since) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.REPORTS).stream()
                    .map(PartitionInfo::partition)
                    .map(ReportLog::partition)
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> asked =
                    partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> since.toEpochMilli()));
            Map<Integer, Span> spans = new TreeMap<>();
            consumer.offsetsForTimes(asked).forEach((partition, found) -> {
                long end = ends.getOrDefault(partition, 0L);
                spans.put(partition.partition(), new Span(offset(found, end), end));
            });
            return spans;
        }
    }

    @Override
    public Reading read(Map<Integer, Span> ahead) {
        return new Running(consumer(), ahead);
    }

    private static long offset(@Nullable OffsetAndTimestamp found, long end) {
        return found == null ? end : found.offset();
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(Topics.REPORTS, number);
    }

    /** What retention has taken in the meantime is gone: it goes on with what is left. */
    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "theater-watch-rematch",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        configuration.portion()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static final class Running implements Reading {
        private final Consumer<String, byte[]> consumer;
        private final Map<Integer, Span> ahead;

        Running(Consumer<String, byte[]> consumer, Map<Integer, Span> ahead) {
            this.consumer = consumer;
            this.ahead = new TreeMap<>(ahead);
            consumer.assign(left());
            left().forEach(partition -> consumer.seek(partition, span(partition).next()));
        }

        @Override
        public List<Past> next() {
            List<Past> reports = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
                if (record.offset() < span(partition(record.partition())).end()
                        && Wire.decode(Intake.class, record.headers(), record.value())
                                instanceof Decoded.Read<Intake>(AcceptedReport report)) {
                    reports.add(new Past(
                            report,
                            record.partition() + "-" + record.offset(),
                            Wire.text(record.headers(), Wire.CORRELATION)));
                }
            }
            for (TopicPartition partition : consumer.assignment()) {
                long end = span(partition).end();
                ahead.put(partition.partition(), new Span(Math.min(end, consumer.position(partition)), end));
            }
            consumer.pause(consumer.assignment().stream()
                    .filter(partition -> span(partition).size() == 0)
                    .toList());
            return reports;
        }

        @Override
        public Map<Integer, Span> ahead() {
            return Map.copyOf(ahead);
        }

        private Span span(TopicPartition partition) {
            return ahead.getOrDefault(partition.partition(), new Span(0, 0));
        }

        private List<TopicPartition> left() {
            return ahead.entrySet().stream()
                    .filter(partition -> partition.getValue().size() > 0)
                    .map(partition -> partition(partition.getKey()))
                    .toList();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
