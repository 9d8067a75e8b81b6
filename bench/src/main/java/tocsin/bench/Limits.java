package tocsin.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the machine gives at its best at the same pace, on the same broker, a moment later. */
record Limits(Pace pace, int count) {
    private static final int BODY_BYTES = 1_000;
    private static final String TOPIC = "bench-hop";

    /** From a POST to the receiver that has its body, with nothing between. */
    Latencies barePost(HttpClient http) throws Exception {
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        try (WebhookSink sink = new WebhookSink()) {
            HttpRequest request = HttpRequest.newBuilder(sink.address())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[BODY_BYTES]))
                    .build();
            Queue<CompletableFuture<HttpResponse<Void>>> answers = new ConcurrentLinkedQueue<>();
            Queue<Long> dues = new ConcurrentLinkedQueue<>();
            pace.send(count, (number, due) -> {
                dues.add(due);
                answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
            });
            answers.forEach(CompletableFuture::join);
            // One after the other at this pace: the order of arrival is that of sending.
            sink.arrivals().forEach(arrival -> millis.add((arrival.nanos() - dues.remove()) / 1e6));
        }
        return Latencies.ofMillis(millis);
    }

    /** From a send with {@code acks=all} to the consumer that has the record. */
    Latencies kafkaHop(String bootstrap) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0);
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> read(bootstrap, millis, over));
            Queue<Future<?>> sent = new ConcurrentLinkedQueue<>();
            pace.send(count, (number, due) -> sent.add(producer.send(record(due))));
            for (Future<?> each : sent) {
                each.get();
            }
            over.set(true);
            reading.join();
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }
        return Latencies.ofMillis(millis);
    }

    private static ProducerRecord<byte[], byte[]> record(long due) {
        return new ProducerRecord<>(
                TOPIC, Long.toString(due).getBytes(StandardCharsets.US_ASCII), new byte[BODY_BYTES]);
    }

    private void read(String bootstrap, Queue<Double> millis, AtomicBoolean over) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition only = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            while (millis.size() < count) {
                var records = consumer.poll(Duration.ofSeconds(2));
                for (ConsumerRecord<byte[], byte[]> each : records) {
                    long due = Long.parseLong(new String(each.key(), StandardCharsets.US_ASCII));
                    millis.add((System.nanoTime() - due) / 1e6);
                }
                if (records.isEmpty() && over.get()) {
                    throw new IllegalStateException("%d of %d records came".formatted(millis.size(), count));
                }
            }
        }
    }
}
