package tocsin.gateway.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.topics.TopicProvisioning;
import tocsin.standalone.parts.Application;
import tocsin.standalone.parts.Broker;
import tocsin.standalone.parts.IdentityProvider;
import tocsin.standalone.parts.Ports;
import tocsin.standalone.parts.Postgres;

/** The built gateway with a real Keycloak and broker, and stubs for the services. One for all tests of a JVM; it ends with it. */
public final class RunningGateway {
    private static @Nullable RunningGateway shared;

    private final StubService theaterWatch = new StubService();
    private final StubService notification = new StubService();
    private final Broker broker;
    private final IdentityProvider keycloak;
    private final Application gateway;

    private RunningGateway(Path folder) throws ExecutionException, InterruptedException {
        int port = Ports.free();
        Postgres postgres = new Postgres(folder.resolve("postgres"), 0);
        broker = new Broker(folder.resolve("kafka"), 0);
        List.of(postgres, broker).forEach(server -> {
            server.launch();
        });
        postgres.awaitReady();
        keycloak =
                new IdentityProvider(folder.resolve("keycloak"), 0, postgres, URI.create("http://localhost:" + port));
        keycloak.launch();
        broker.awaitReady();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            TopicProvisioning.create(admin, (short) 1);
        }
        keycloak.awaitReady();
        gateway = Application.start("gateway", "gateway", folder.resolve("gateway"), port, environment(port));
    }

    private Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>(keycloak.environment());
        environment.putAll(broker.environment());
        environment.put("TOCSIN_SESSION_SECRET", "a secret of the tests, long enough for a key");
        environment.put("TOCSIN_PUBLIC_URL", "http://localhost:" + port);
        environment.put("TOCSIN_THEATER_WATCH_URL", theaterWatch.url());
        // Nobody listens there.
        environment.put("TOCSIN_SCORING_URL", "http://localhost:" + Ports.free());
        // The first instance is down.
        environment.put("TOCSIN_NOTIFICATION_URL", "http://localhost:" + Ports.free() + "," + notification.url());
        environment.put("TOCSIN_LOG_JSON", "false");
        return environment;
    }

    /** The one of this JVM. */
    public static synchronized RunningGateway get() {
        if (shared == null) {
            try {
                shared = new RunningGateway(Files.createTempDirectory("gateway-it"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (ExecutionException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }
        return shared;
    }

    /** Where it listens. */
    public URI address() {
        return gateway.address();
    }

    /** Its Kafka. */
    public Broker broker() {
        return broker;
    }

    /** Its Keycloak. */
    public Realm realm() {
        return new Realm(keycloak);
    }

    /** A service with one instance, which answers. */
    public StubService theaterWatch() {
        return theaterWatch;
    }

    /** The second instance of a service whose first one is down. */
    public StubService notification() {
        return notification;
    }
}
