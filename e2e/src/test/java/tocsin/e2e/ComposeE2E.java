package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tocsin.standalone.parts.Broker;
import tocsin.standalone.parts.IdentityProvider;
import tocsin.standalone.parts.Inbox;
import tocsin.standalone.parts.Ports;
import tocsin.standalone.parts.Postgres;

/**
 * The four applications start, and deliver, from the very environment that {@code compose.yaml} gives them: only the names
 * of hosts (and their ports, which may be taken on this machine) are replaced by those of servers that run here.
 */
class ComposeE2E {
    private static final Map<String, String> MODULES = new LinkedHashMap<>(Map.of(
            "theater-watch", "services/theater-watch",
            "indicator-scoring", "services/indicator-scoring/service",
            "notification", "services/notification",
            "gateway", "gateway"));
    private static final Path FOLDER = Checkout.file("e2e/target/stacks/compose");
    private static final String ADDRESS = "compose@desk.example";

    private final ComposeFile compose = ComposeFile.read();
    private final Map<String, Integer> ports = new TreeMap<>();

    ComposeE2E() throws IOException {
        MODULES.keySet().forEach(application -> ports.put(application, Ports.free()));
    }

    @Test
    void theApplicationsDeliverWithTheEnvironmentOfComposeAlone() throws Exception {
        TocsinStack.delete(FOLDER);
        URI console = URI.create("http://localhost:" + ports.get("gateway"));
        try (Postgres postgres = Postgres.start(FOLDER.resolve("postgres"));
                Broker kafka = Broker.start(FOLDER.resolve("kafka"));
                Inbox inbox = Inbox.start(FOLDER.resolve("inbox"));
                IdentityProvider keycloak = IdentityProvider.start(FOLDER.resolve("keycloak"), 0, postgres, console)) {
            Map<String, String> given = given(postgres, keycloak);
            Map<String, String> hosts = hosts(postgres, kafka, keycloak, inbox);
            createsTheTopics(hosts);

            List<JavaProgram> applications = new ArrayList<>();
            try {
                for (String application : MODULES.keySet()) {
                    applications.add(start(application, given, hosts));
                }
                applications.forEach(application -> application.awaitReady(port(application.name())));
                deliversAReport(new Api(console, token(keycloak)), inbox);
            } finally {
                applications.forEach(JavaProgram::close);
            }
        }
    }

    /** What a user writes into {@code .env}; here the secrets of the servers that run. */
    private static Map<String, String> given(Postgres postgres, IdentityProvider keycloak) {
        return Map.of(
                "TOCSIN_WATCH_DB_PASSWORD", postgres.password("tocsin_watch"),
                "TOCSIN_SCORING_DB_PASSWORD", postgres.password("tocsin_scoring"),
                "TOCSIN_NOTIFICATION_DB_PASSWORD", postgres.password("tocsin_notification"),
                "TOCSIN_GATEWAY_CLIENT_SECRET", keycloak.gatewaySecret(),
                "TOCSIN_SESSION_SECRET", "0123456789abcdef0123456789abcdef",
                "TOCSIN_SECRET_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    }

    /** Host and port in compose's network, and here. */
    private Map<String, String> hosts(Postgres postgres, Broker kafka, IdentityProvider keycloak, Inbox inbox) {
        Map<String, String> hosts = new LinkedHashMap<>();
        hosts.put("postgres:5432", "127.0.0.1:" + postgres.port());
        hosts.put("kafka:9092", "127.0.0.1:" + kafka.port());
        hosts.put("keycloak:8180", "127.0.0.1:" + keycloak.port());
        hosts.put("localhost:8180", "localhost:" + keycloak.port());
        hosts.put("localhost:8080", "localhost:" + port("gateway"));
        hosts.put("theater-watch:8081", "127.0.0.1:" + port("theater-watch"));
        hosts.put("indicator-scoring:8082", "127.0.0.1:" + port("indicator-scoring"));
        hosts.put("notification:8083", "127.0.0.1:" + port("notification"));
        hosts.put("TOCSIN_SMTP_HOST=inbox", "127.0.0.1");
        hosts.put("TOCSIN_SMTP_PORT=3025", Integer.toString(inbox.smtpPort()));
        // A folder of the image, which is built with the catalogue of the checkout.
        hosts.put("TOCSIN_CATALOGUE=/app/catalogue", LatencyReports.catalogue().toString());
        MODULES.keySet()
                .forEach(application -> hosts.put(
                        "TOCSIN_HTTP_PORT=" + portInCompose(application), Integer.toString(port(application))));
        return hosts;
    }

    private String portInCompose(String application) {
        return compose.services()
                .path(application)
                .path("environment")
                .path("TOCSIN_HTTP_PORT")
                .asText();
    }

    private int port(String application) {
        return ports.getOrDefault(application, 0);
    }

    private void createsTheTopics(Map<String, String> hosts) throws Exception {
        JsonNode entrypoint = compose.services().path("topics").path("entrypoint");
        List<String> arguments = new ArrayList<>();
        entrypoint.forEach(argument -> arguments.add(argument.asText()));
        assertThat(arguments.removeFirst()).isEqualTo("java");
        Path image = Checkout.file("services/theater-watch/target/quarkus-app");
        arguments.replaceAll(argument ->
                argument.equals("lib/main/*") ? image.resolve(argument).toString() : argument);

        try (JavaProgram topics =
                JavaProgram.start("topics", FOLDER, here(compose.environment("topics", Map.of()), hosts), arguments)) {
            assertThat(topics.end()).as("see " + topics.log()).isZero();
        }
    }

    private JavaProgram start(String application, Map<String, String> given, Map<String, String> hosts)
            throws IOException {
        Path jar = Checkout.file(MODULES.get(application) + "/target/quarkus-app/quarkus-run.jar");
        return JavaProgram.start(
                application,
                FOLDER,
                here(compose.environment(application, given), hosts),
                List.of("-jar", jar.toString()));
    }

    private static Map<String, String> here(Map<String, String> environment, Map<String, String> hosts) {
        Map<String, String> here = new TreeMap<>();
        environment.forEach((name, value) -> {
            String replaced = hosts.getOrDefault(name + "=" + value, value);
            for (Map.Entry<String, String> host : hosts.entrySet()) {
                replaced = replaced.replaceAll("(^|/)" + host.getKey() + "(?=/|$)", "$1" + host.getValue());
            }
            here.put(name, replaced);
        });
        return here;
    }

    private static void deliversAReport(Api officer, Inbox inbox) throws Exception {
        LatencyReports probe = new LatencyReports(3);
        officer.post("/api/subscriptions", TocsinStack.JSON.readTree("""
                {"name": "compose", "channel": {"type": "email", "address": "%s"}}""".formatted(ADDRESS)));

        officer.post("/api/reports", probe.report());

        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(Mail.to(inbox.page(), ADDRESS))
                        .singleElement()
                        .satisfies(mail -> assertThat(mail.subject()).contains(probe.problemTitle())));
    }

    private static String token(IdentityProvider keycloak) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(keycloak.tokens())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=tocsin-cli&username=officer&password=officer"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return TocsinStack.JSON
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                            .body())
                    .path("access_token")
                    .asText();
        }
    }
}
