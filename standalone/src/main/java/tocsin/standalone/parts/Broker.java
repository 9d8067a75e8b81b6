package tocsin.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Kafka 4.4 as one KRaft node, broker and controller in one JVM of its own. */
public final class Broker extends Server {

    private static final List<String> MEMORY = List.of(
            "-Xms96m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.net.preferIPv4Stack=true");

    private final int port;
    private final int controllerPort;
    private @Nullable StartUpCache cache;

    /** Not started yet; port 0 takes a free one. */
    public Broker(Path folder, int port) {
        super("kafka", folder);
        this.port = Ports.orFree(port);
        this.controllerPort = port == 0 ? Ports.free() : port + 1;
    }

    public static Broker start(Path folder) {
        return start(folder, 0);
    }

    public static Broker start(Path folder, int port) {
        Broker broker = new Broker(folder, port);
        broker.start();
        return broker;
    }

    public int port() {
        return port;
    }

    public int controllerPort() {
        return controllerPort;
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrap() {
        return "localhost:" + port;
    }

    /** What an application reads from its environment to reach the broker. */
    public Map<String, String> environment() {
        return Map.of("TOCSIN_KAFKA", bootstrap());
    }

    @Override
    Duration grace() {
        return StartUpCache.GRACE;
    }

    @Override
    void afterStop() {
        if (cache != null) {
            cache.keepRecording();
        }
    }

    @Override
    Launch prepare() throws IOException {
        Path settings = folder().resolve("server.properties");
        try (var writer = Files.newBufferedWriter(settings)) {
            settings().store(writer, "Written at every start.");
        }
        Files.deleteIfExists(started());
        Artifacts artifacts = Artifacts.ofCheckout();
        List<String> options = new ArrayList<>(MEMORY);
        cache = StartUpCache.of(name(), artifacts.target(), artifacts.serverJars(), MEMORY);
        options.addAll(cache.options());
        List<String> command = artifacts.java(options, "tocsin.standalone.servers.BrokerServer");
        command.addAll(List.of(settings.toString(), started().toString()));
        return new Launch(command, Map.of());
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.put("log.dirs", folder().resolve("records").toString());
        // One node: internal topics are small and not replicated.
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(topic + ".num.partitions", "1");
            settings.put(topic + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // A lone group need not wait for members, nor a restarted broker for its old session to expire.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        // Topics are declared in contracts; a misspelt one must fail, not come into being.
        settings.put("auto.create.topics.enable", "false");
        // An accepted report may have 1 MiB, the catalogue bundle more.
        settings.put("message.max.bytes", "8388608");
        settings.put("replica.fetch.max.bytes", "8388608");
        // The cleaner's default table (128 MiB) is larger than this heap.
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        settings.put("log.cleaner.io.buffer.size", "262144");
        return settings;
    }

    /** The program makes this file when the broker serves: asking for it costs no client. */
    private Path started() {
        return folder().resolve("started");
    }

    @Override
    boolean answers() {
        return Files.exists(started()) && Ports.accepts(port);
    }
}
