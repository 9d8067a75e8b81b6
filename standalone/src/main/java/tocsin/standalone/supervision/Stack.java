package tocsin.standalone.supervision;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import tocsin.contracts.topics.TopicProvisioning;
import tocsin.standalone.parts.Application;
import tocsin.standalone.parts.Broker;
import tocsin.standalone.parts.IdentityProvider;
import tocsin.standalone.parts.Inbox;
import tocsin.standalone.parts.Passwords;
import tocsin.standalone.parts.Postgres;

/** All parts of one machine, wired to each other. */
final class Stack {

    private final StackSettings settings;
    private final Postgres postgres;
    private final Broker kafka;
    private final IdentityProvider keycloak;
    private final Inbox inbox;
    private final List<Part> parts = new ArrayList<>();

    Stack(StackSettings settings) {
        this.settings = settings;
        PortPlan ports = settings.ports();
        postgres = new Postgres(folder("postgres"), ports.of("postgres"));
        kafka = new Broker(folder("kafka"), ports.of("kafka"));
        keycloak = new IdentityProvider(folder("keycloak"), ports.of("keycloak"), postgres, gateway());
        inbox = new Inbox(folder("inbox"), ports.of("smtp"), ports.of("inbox"));
        parts.add(Part.of(postgres, postgres.port()));
        parts.add(Part.of(kafka, kafka.port()).afterStart(this::provideTopics));
        parts.add(Part.of(keycloak, keycloak.port(), postgres.name()));
        parts.add(Part.of(inbox, ports.of("inbox")));
        for (int replica = 1; replica <= settings.replicas(); replica++) {
            addService("theater-watch", "services/theater-watch", "watch", replica);
            addService("indicator-scoring", "services/indicator-scoring/service", "scoring", replica);
            addService("notification", "services/notification", "notification", replica);
        }
        if (isInCheckout("gateway")) {
            parts.add(Part.of(gatewayApplication(), ports.of("gateway"), kafka.name()));
        }
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    URI gateway() {
        return local("gateway");
    }

    URI inboxPage() {
        return inbox.page();
    }

    URI issuer() {
        return keycloak.issuer();
    }

    /** All ports that must be free, and whose they are. */
    Map<Integer, String> ports() {
        Map<Integer, String> ports = new LinkedHashMap<>();
        parts.forEach(part -> ports.put(part.port(), part.name()));
        ports.put(kafka.controllerPort(), "kafka");
        ports.put(inbox.smtpPort(), "smtp");
        return ports;
    }

    private void addService(String service, String module, String schema, int replica) {
        if (!isInCheckout(module)) {
            return;
        }
        String name = replica == 1 ? service : service + "-" + replica;
        int port = settings.ports().of(service) + (replica - 1) * PortPlan.REPLICA_STEP;
        Map<String, String> environment = common(name);
        environment.putAll(postgres.environment(schema));
        environment.putAll(own(service));
        parts.add(Part.of(
                new Application(name, module, folder(name), port, environment), port, postgres.name(), kafka.name()));
    }

    /** What only one of the services is given. */
    private Map<String, String> own(String service) {
        if (!service.equals("notification")) {
            return Map.of();
        }
        return Map.of(
                "TOCSIN_SECRET_KEY", new Passwords(folder("notification/passwords.properties")).key("secrets"),
                // Whoever tries it here has their receiver here.
                "TOCSIN_DELIVERY_ALLOWED", "127.0.0.1,::1",
                "TOCSIN_OPERATIONS_EMAIL", "operations@tocsin.example",
                "TOCSIN_OPERATIONS_HEARTBEAT", "1h");
    }

    private Application gatewayApplication() {
        Map<String, String> environment = common("gateway");
        environment.put("TOCSIN_SESSION_SECRET", new Passwords(folder("gateway/passwords.properties")).of("session"));
        environment.put("TOCSIN_THEATER_WATCH_URL", instances("theater-watch"));
        environment.put("TOCSIN_SCORING_URL", instances("indicator-scoring"));
        environment.put("TOCSIN_NOTIFICATION_URL", instances("notification"));
        return new Application(
                "gateway", "gateway", folder("gateway"), settings.ports().of("gateway"), environment);
    }

    private Map<String, String> common(String instance) {
        Map<String, String> environment = new HashMap<>();
        environment.putAll(kafka.environment());
        environment.putAll(inbox.environment());
        environment.putAll(keycloak.environment());
        environment.put("TOCSIN_MAIL_FROM", "tocsin@tocsin.example");
        environment.put("TOCSIN_PUBLIC_URL", gateway().toString());
        environment.put("TOCSIN_CATALOGUE", settings.catalogue().toString());
        environment.put("TOCSIN_INSTANCE", instance);
        return environment;
    }

    /** One broker: every topic has one copy. */
    private void provideTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            TopicProvisioning.create(admin, (short) 1);
        }
    }

    StartOrder order() {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        parts.forEach(part -> needs.put(part.name(), part.needs()));
        return new StartOrder(needs);
    }

    private boolean isInCheckout(String module) {
        return Files.exists(settings.root().resolve(module).resolve("src/main/resources/application.properties"));
    }

    private URI local(String part) {
        return URI.create("http://localhost:" + settings.ports().of(part));
    }

    /** The gateway takes them in turn. */
    private String instances(String service) {
        return IntStream.range(0, settings.replicas())
                .mapToObj(replica ->
                        "http://localhost:" + (settings.ports().of(service) + replica * PortPlan.REPLICA_STEP))
                .collect(Collectors.joining(","));
    }

    private Path folder(String name) {
        return settings.data().resolve(name);
    }
}
