package tocsin.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.topics.TopicProvisioning;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertRecord;
import tocsin.contracts.warning.WarningLevel;
import tocsin.contracts.wire.Wire;
import tocsin.notification.escalation.Policy;
import tocsin.standalone.parts.Application;
import tocsin.standalone.parts.Broker;
import tocsin.standalone.parts.Postgres;

/** Replicas of notification as processes, with real servers; no identity provider, which a start must survive. */
final class TestStack implements AutoCloseable {
    private final Postgres postgres;
    private final Broker broker;
    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final List<Application> replicas = new ArrayList<>();
    private final KafkaProducer<String, byte[]> producer;
    private final HttpClient http = HttpClient.newHttpClient();

    TestStack(Path folder, String operationsWebhook) throws ExecutionException, InterruptedException {
        this(folder, operationsWebhook, 2);
    }

    TestStack(Path folder, String operationsWebhook, int count) throws ExecutionException, InterruptedException {
        postgres = Postgres.start(folder.resolve("postgres"));
        broker = Broker.start(folder.resolve("kafka"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            TopicProvisioning.create(admin, (short) 1);
        }
        mail.start();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrap()), new StringSerializer(), new ByteArraySerializer());
        Map<String, String> environment = environment(operationsWebhook);
        for (int number = 1; number <= count; number++) {
            String name = "notification-" + number;
            replicas.add(new Application(name, "services/notification", folder.resolve(name), 0, environment));
        }
        replicas.forEach(Application::launch);
        replicas.forEach(Application::awaitReady);
    }

    private Map<String, String> environment(String operationsWebhook) {
        Map<String, String> environment = new HashMap<>(postgres.environment("notification"));
        environment.putAll(broker.environment());
        environment.put("TOCSIN_ISSUER", "http://localhost:1/realms/tocsin");
        environment.put("TOCSIN_SECRET_KEY", TestDatabase.SECRET_KEY);
        environment.put("TOCSIN_SMTP_HOST", "127.0.0.1");
        environment.put("TOCSIN_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()));
        environment.put("TOCSIN_MAIL_FROM", "tocsin@localhost");
        environment.put("TOCSIN_PUBLIC_URL", "https://tocsin.example");
        environment.put("TOCSIN_DELIVERY_SCHEDULE", "0s,1s,2s,2s,2s,2s,2s,2s");
        environment.put("TOCSIN_DELIVERY_TIMEOUT", "3s");
        environment.put("TOCSIN_DELIVERY_ALLOWED", "127.0.0.1,::1");
        environment.put("TOCSIN_DELIVERY_LEASE", "6s");
        environment.put("TOCSIN_GATHERING_QUIET", "3s");
        environment.put("TOCSIN_GATHERING_LONGEST", "3s");
        environment.put("TOCSIN_OPERATIONS_WEBHOOK", operationsWebhook);
        environment.put("TOCSIN_OPERATIONS_WEBHOOK_SECRET", Receiver.SECRET);
        environment.put("TOCSIN_OPERATIONS_HEARTBEAT", "3s");
        environment.put("TOCSIN_OPERATIONS_LOOK", "1s");
        return environment;
    }

    void killReplicas() {
        replicas.forEach(Application::kill);
    }

    void startReplicas() {
        replicas.forEach(Application::launch);
        replicas.forEach(Application::awaitReady);
    }

    /** A subscription to one problem, written as the service would. */
    void subscribe(String channel, String target, String problem) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into notification.subscription (id, name, owner, purpose, channel, target, secret,
                            problems, theaters, min_level, exercises)
                        values (?, ?, 'subscriber', 'ALERTS', ?, ?, ?, ?, '', 'WATCH', false)""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, "To " + problem);
            insert.setString(3, channel);
            insert.setString(4, target);
            insert.setString(5, channel.equals("webhook") ? "open:" + Receiver.SECRET : null);
            insert.setString(6, problem);
            insert.executeUpdate();
        }
    }

    /** The subscription to a problem gathers its alerts. */
    void gather(String problem, String gathering) throws SQLException {
        execute("update notification.subscription set gathering = '" + gathering + "' where name = 'To " + problem
                + "'");
    }

    /** The time of all digests has come. */
    void closeDigests() throws SQLException {
        execute("update notification.delivery set gathered_quiet = now(), gathered_until = now()"
                + " where state = 'GATHERED' and carried_by is null");
    }

    /** A silence of these problems, written as the service would. */
    void silence(String... problems) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into notification.silence (id, kind, board, problems, theaters, up_to_level,
                            starts_at, ends_at, author, reason)
                        values (?, 'SILENCE', 'live', ?, '', 'WARNING', now(), now() + interval '1 hour',
                            'officer', 'known convoy')""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, String.join("\n", problems));
            insert.executeUpdate();
        }
    }

    /** An account is on watch from now on. */
    void onWatch(String account) throws SQLException {
        execute("insert into notification.watch_shift (id, kind, account, starts_at, ends_at, author)"
                + " values (gen_random_uuid(), 'ROSTER', '" + account + "', now(), now() + interval '1 hour', 'test')");
    }

    /** Whoever is on watch is called so soon. */
    void escalateAfterSeconds(int seconds) throws SQLException {
        execute("insert into notification.escalation_policy (author, policy) values ('test', '"
                + Wire.json()
                        .valueToTree(new Policy(
                                WarningLevel.CRITICAL,
                                List.of(new Policy.Step(Duration.ofSeconds(seconds), List.of(Policy.ON_WATCH))),
                                Duration.ofMinutes(15),
                                0))
                + "')");
    }

    void acknowledge(UUID alert) throws SQLException {
        execute("update notification.alert set acknowledged_by = 'officer', acknowledged_at = now() where id = '"
                + alert + "'");
    }

    /** All silences end now. */
    void endSilences() throws SQLException {
        execute("update notification.silence set ends_at = now()");
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.executeUpdate();
        }
    }

    /** A public feed of one problem, written as the service would. */
    UUID feed(String problem) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into notification.feed (id, name, problems, theaters, min_level, exercises, audience,
                            created_by, created_at)
                        values (?, 'Public warnings', ?, '', 'WATCH', false, 'THIN', 'operator', now())""")) {
            insert.setObject(1, id);
            insert.setString(2, problem);
            insert.executeUpdate();
        }
        return id;
    }

    /** What a replica answers to who is not signed in. */
    HttpResponse<String> get(int replica, String path) {
        URI address = replicas.get(replica).address().resolve(path);
        try {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The single number that a query answers. */
    long count(String query) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl("tocsin"), "tocsin_notification", postgres.password("tocsin_notification"));
    }

    void publish(AlertRecord message) {
        String id = message instanceof Alert alert ? alert.id().toString() : message.board();
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(Topics.ALERTS, message.board(), Wire.encode(message));
        Wire.headers(message, id, "/indicator-scoring", Instant.EPOCH, "correlation-" + id)
                .forEach((name, value) -> sent.headers().add(name, value));
        send(sent);
    }

    void publish(CatalogueBundle bundle) {
        String version = Integer.toString(bundle.version());
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(Topics.CATALOGUE, version, Wire.encode(bundle));
        Wire.headers(bundle, "catalogue-" + version, "/indicator-scoring", Instant.EPOCH, null)
                .forEach((name, value) -> sent.headers().add(name, value));
        send(sent);
    }

    void publishNonsense() {
        send(new ProducerRecord<>(Topics.ALERTS, "live", new byte[] {1, 2, 3}));
    }

    private void send(ProducerRecord<String, byte[]> sent) {
        try {
            producer.send(sent).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        replicas.forEach(Application::close);
        broker.close();
        postgres.close();
        mail.stop();
    }
}
