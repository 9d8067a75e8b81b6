package tocsin.bench.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tocsin.contracts.topics.TopicProvisioning;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.wire.Wire;
import tocsin.standalone.parts.Application;
import tocsin.standalone.parts.Broker;
import tocsin.standalone.parts.Postgres;

/**
 * Tocsin's notification as one process with PostgreSQL and Kafka of its own. Alerts are put into the topic from which it takes what
 * scoring has published, since that is where its work begins.
 */
final class Notification implements Sender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(20);

    private final Postgres postgres;
    private final Broker broker;
    private final Application application;
    private final KafkaProducer<String, byte[]> producer;
    private final Connection database;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Notification(Postgres postgres, Broker broker, Application application) throws SQLException {
        this.postgres = postgres;
        this.broker = broker;
        this.application = application;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap()), new StringSerializer(), new ByteArraySerializer());
        this.database = DriverManager.getConnection(
                postgres.jdbcUrl("tocsin"), "tocsin_notification", postgres.password("tocsin_notification"));
    }

    /** Starts it with one subscription, to every problem. */
    static Notification start(Path folder, URI sink) throws ExecutionException, InterruptedException, SQLException {
        Postgres postgres = Postgres.start(folder.resolve("postgres"));
        Broker broker = Broker.start(folder.resolve("kafka"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            TopicProvisioning.create(admin, (short) 1);
        }
        Map<String, String> environment = new HashMap<>(postgres.environment("notification"));
        environment.putAll(broker.environment());
        environment.put("TOCSIN_ISSUER", "http://localhost:1/realms/tocsin");
        environment.put("TOCSIN_SECRET_KEY", random());
        environment.put("TOCSIN_PUBLIC_URL", "https://tocsin.example");
        environment.put("TOCSIN_DELIVERY_ALLOWED", "127.0.0.1");
        // What is measured is how fast alerts go out, not how they are held back.
        environment.put("TOCSIN_DELIVERY_PER_MINUTE", "0");
        Application application = Application.start(
                "notification", "services/notification", folder.resolve("notification"), 0, environment);
        Notification started = new Notification(postgres, broker, application);
        started.subscribe(sink);
        return started;
    }

    /** A row as the service would write it. */
    private void subscribe(URI sink) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("""
                        insert into notification.subscription (id, name, owner, purpose, channel, target, secret,
                            problems, theaters, min_level, exercises)
                        values (?, 'bench', 'bench', 'ALERTS', 'webhook', ?, ?, '', '', 'WATCH', false)""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, sink.toString());
            insert.setString(3, "open:whsec_" + random());
            insert.executeUpdate();
        }
    }

    @Override
    public String name() {
        return "Tocsin";
    }

    @Override
    public void accept(List<String> ids) throws IOException, InterruptedException {
        List<Future<RecordMetadata>> published = new ArrayList<>();
        for (String id : ids) {
            published.add(publish(ProblemAlerts.of(id, 1), id));
        }
        awaitAppended(published);
    }

    /** Alerts of one problem, of which each waits for the one before it. */
    void acceptOfOneProblem(String problem, List<String> ids, long first) throws IOException, InterruptedException {
        List<Future<RecordMetadata>> published = new ArrayList<>();
        for (int n = 0; n < ids.size(); n++) {
            published.add(publish(ProblemAlerts.of(problem, first + n), ids.get(n)));
        }
        awaitAppended(published);
    }

    private Future<RecordMetadata> publish(Alert alert, String correlation) {
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(Topics.ALERTS, alert.board(), Wire.encode(alert));
        Wire.headers(alert, alert.id().toString(), "/indicator-scoring", Instant.now(), correlation)
                .forEach((name, value) -> sent.headers().add(name, value));
        return producer.send(sent);
    }

    private void awaitAppended(List<Future<RecordMetadata>> published) throws IOException, InterruptedException {
        producer.flush();
        for (Future<RecordMetadata> each : published) {
            try {
                each.get();
            } catch (ExecutionException refused) {
                throw new IOException("the broker did not take an alert", refused);
            }
        }
    }

    @Override
    public List<String> told(JsonNode message) {
        return List.of(message.path("correlationid").asText());
    }

    /** Until every delivery has its outcome in the database. */
    @Override
    public void settle() throws IOException {
        while (count("delivery where state = 'PENDING'") > 0) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** How many deliveries stand as delivered, with an attempt that arrived. */
    long delivered() throws IOException {
        return count(
                "delivery d where d.state = 'DELIVERED' and d.delivered_at is not null and exists (select 1"
                        + " from notification.attempt a where a.delivery = d.id and a.outcome = 'arrived' and a.ended_at is not null)");
    }

    /** How many attempts were made. */
    long attempts() throws IOException {
        return count("attempt");
    }

    private long count(String rows) throws IOException {
        try (PreparedStatement select = database.prepareStatement("select count(*) from notification." + rows);
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public ObjectNode memory() throws IOException, InterruptedException {
        String metrics = http.send(
                        HttpRequest.newBuilder(application.address().resolve("/q/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        ObjectNode memory = JSON.createObjectNode();
        memory.put("resident", Memory.resident(application.pid()));
        memory.put("heap", Memory.sum(metrics, "jvm_memory_used_bytes{area=\"heap\""));
        memory.put("kafka", Memory.resident(broker.pid()));
        memory.put("postgres", Memory.ofTree(postgres.pid()));
        return memory;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        producer.close();
        application.close();
        broker.close();
        postgres.close();
    }
}
