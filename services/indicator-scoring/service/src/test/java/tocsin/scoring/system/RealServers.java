package tocsin.scoring.system;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.topics.TopicProvisioning;
import tocsin.standalone.parts.Broker;
import tocsin.standalone.parts.Postgres;

/** A PostgreSQL and a Kafka broker of the test's own, with the topics as declared. */
public class RealServers implements QuarkusTestResourceLifecycleManager {

    private static @Nullable Postgres postgres;
    private static @Nullable Broker broker;

    static Postgres postgres() {
        return Objects.requireNonNull(postgres);
    }

    static Broker broker() {
        return Objects.requireNonNull(broker);
    }

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("tocsin-scoring");
            postgres = Postgres.start(folder.resolve("postgres"));
            broker = Broker.start(folder.resolve("kafka"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        createTopics();
        Map<String, String> settings = new HashMap<>(postgres().environment("scoring"));
        settings.putAll(broker().environment());
        settings.put("TOCSIN_CATALOGUE", Path.of("src/test/resources/catalogue").toString());
        settings.put("quarkus.oidc.tenant-enabled", "false");
        // No ticks come without theater-watch: how long a test takes must not make its board blind.
        settings.put("tocsin.pipeline.look", "off");
        return settings;
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    private static void createTopics() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker().bootstrap()))) {
            TopicProvisioning.create(admin, (short) 1);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
