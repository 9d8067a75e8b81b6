package tocsin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.contracts.wire.Wire;
import tocsin.gateway.running.Realm;
import tocsin.gateway.running.RunningGateway;

@Timeout(120)
class StreamIT {
    private final RunningGateway gateway = RunningGateway.get();
    private final Realm realm = gateway.realm();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anAssessmentIsHeardAndWhoWasAwayMissesNothing() throws Exception {
        String board = UUID.randomUUID().toString();
        String lastId;
        try (BufferedReader stream = open(board, null)) {
            String position = next(stream, "id: ");
            publish(board, "first", Instant.parse("2019-05-01T00:00:00Z"));

            assertThat(next(stream, "event: ")).isEqualTo("assessment");
            assertThat(next(stream, "data: ")).contains("\"id\":\"first\"", "\"level\":\"WATCH\"");
            lastId = next(stream, "id: ");
            assertThat(next(stream, "event: ")).isEqualTo("tick");
            assertThat(lastId).isNotEqualTo(position);
        }

        publish(board, "second", Instant.parse("2019-05-02T00:00:00Z"));
        try (BufferedReader stream = open(board, lastId)) {
            assertThat(next(stream, "event: ")).isEqualTo("assessment");
            assertThat(next(stream, "data: ")).contains("\"id\":\"second\"");
        }
    }

    @Test
    void anUnknownIdMeansReset() throws Exception {
        try (BufferedReader stream = open("live", "0;a:0=1")) {
            assertThat(next(stream, "event: ")).isEqualTo("reset");
        }
    }

    @Test
    void theStreamEndsWithTheToken() throws Exception {
        realm.tokensLive(Duration.ofSeconds(4));
        BufferedReader stream = open("live", null);
        realm.tokensLive(Duration.ofMinutes(5));

        assertThat(stream.lines().toList()).isNotEmpty();
    }

    @Test
    void aSubscriberHasNoStream() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.address().resolve("/api/stream"))
                .header("Authorization", "Bearer " + realm.token("subscriber"))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    private BufferedReader open(String board, @org.jspecify.annotations.Nullable String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.address().resolve("/api/stream?board=" + board))
                .header("Authorization", "Bearer " + realm.token("analyst"));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader stream, String field) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith(field)) {
            line = stream.readLine();
        }
        assertThat(line).as("the stream ended before " + field).isNotNull();
        return String.valueOf(line).substring(field.length());
    }

    private void publish(String board, String problem, Instant at) throws ExecutionException, InterruptedException {
        Assessment assessment = new Assessment(
                board,
                problem,
                "A problem",
                List.of("nw-syria"),
                1,
                at,
                WarningLevel.WATCH,
                at,
                0.2,
                "unlikely",
                false,
                -6,
                null,
                null,
                null,
                List.of(),
                null);
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topics.ASSESSMENTS, board + "/" + problem, Wire.encode(assessment));
        Wire.headers(assessment, UUID.randomUUID().toString(), "/test", at, null)
                .forEach((name, value) -> message.headers().add(name, value));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", gateway.broker().bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        }
    }
}
