package tocsin.watch;

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

/** A real PostgreSQL and a real broker with the declared topics, for as long as the tests run. */
public class RealServers implements QuarkusTestResourceLifecycleManager {
    private static @Nullable Broker broker;
    private @Nullable Postgres postgres;

    /** The broker, to kill and to start again. */
    public static Broker broker() {
        return Objects.requireNonNull(broker);
    }

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("tocsin-watch");
            Postgres database = Postgres.start(folder.resolve("postgres"));
            Broker kafka = Broker.start(folder.resolve("kafka"));
            postgres = database;
            broker = kafka;
            provision(kafka);
            Map<String, String> environment = new HashMap<>(database.environment("watch"));
            environment.putAll(kafka.environment());
            environment.put("TOCSIN_INSTANCE", "watch-1");
            return environment;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void provision(Broker kafka) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap()))) {
            TopicProvisioning.create(admin, (short) 1);
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException("the topics could not be made", failure);
        }
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.kill();
        }
        if (postgres != null) {
            postgres.stop();
        }
    }
}
