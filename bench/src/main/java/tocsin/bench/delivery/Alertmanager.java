package tocsin.bench.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Prometheus Alertmanager as one process, told to send every alert by itself and at once: it groups by all labels and waits for no
 * others. It keeps what it has sent in memory, and writes it down every 15 minutes and when it ends.
 */
final class Alertmanager implements Sender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "correlation";
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final URI address;

    private Alertmanager(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it and waits until it serves. */
    static Alertmanager start(List<String> program, Path folder, URI sink) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path configuration = folder.resolve("alertmanager.yml");
        Files.writeString(configuration, configuration(sink));
        int port = freePort();
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "--config.file=" + configuration,
                "--storage.path=" + folder.resolve("storage"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=",
                "--log.level=warn"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("alertmanager.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Alertmanager started = new Alertmanager(process, URI.create("http://127.0.0.1:" + port));
        started.awaitReady();
        return started;
    }

    private static String configuration(URI sink) {
        return """
                route:
                  receiver: sink
                  group_by: ['...']
                  group_wait: 0s
                  group_interval: 1h
                  repeat_interval: 24h
                receivers:
                  - name: sink
                    webhook_configs:
                      - url: %s
                        send_resolved: false
                """.formatted(sink);
    }

    private void awaitReady() throws IOException, InterruptedException {
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IOException("Alertmanager ended while it was starting; its log says why");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        try {
            return get("/-/ready").statusCode() == OK;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    @Override
    public String name() {
        return "Alertmanager";
    }

    @Override
    public void accept(List<String> ids) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address.resolve("/api/v2/alerts"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(alerts(ids).toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("Alertmanager answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static ArrayNode alerts(List<String> ids) {
        ArrayNode alerts = JSON.createArrayNode();
        String now = Instant.now().toString();
        for (String id : ids) {
            ObjectNode alert = alerts.addObject();
            alert.putObject("labels")
                    .put("alertname", "ProblemRaised")
                    .put("severity", "watch")
                    .put("board", "live")
                    .put(ID, id);
            alert.putObject("annotations").put("summary", ProblemAlerts.TITLE).put("description", ProblemAlerts.REASON);
            alert.put("startsAt", now);
            alert.put("generatorURL", "https://tocsin.example/problems/" + id);
        }
        return alerts;
    }

    @Override
    public List<String> told(JsonNode message) {
        List<String> told = new ArrayList<>();
        message.path("alerts")
                .forEach(alert -> told.add(alert.path("labels").path(ID).asText()));
        return told;
    }

    /** It has nothing left to do once a message is sent. */
    @Override
    public void settle() {}

    @Override
    public ObjectNode memory() throws IOException, InterruptedException {
        ObjectNode memory = JSON.createObjectNode();
        memory.put("resident", Memory.resident(process.pid()));
        memory.put("heap", Memory.sum(get("/metrics").body(), "go_memstats_heap_inuse_bytes"));
        return memory;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
