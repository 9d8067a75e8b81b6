package tocsin.standalone.servers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** The broker: arguments are its settings and the file to make when it serves. */
public final class BrokerServer {

    /** Kept for the life of the process: a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("kafka"), Logger.getLogger("state.change.logger"), Logger.getLogger("org.apache.kafka"));

    private BrokerServer() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        Properties settings = settings(Path.of(arguments[0]));
        format(settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        Files.createFile(Path.of(arguments[1]));
        server.awaitShutdown();
    }

    private static Properties settings(Path file) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        return settings;
    }

    /** Does nothing to a folder that has been formatted before. */
    private static void format(Properties settings) throws Exception {
        new Formatter()
                .setPrintStream(System.err)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setClusterId(clusterId(Path.of(settings.getProperty("log.dirs"))))
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setControllerListenerName(settings.getProperty("controller.listener.names"))
                .setMetadataLogDirectory(settings.getProperty("log.dirs"))
                .addDirectory(settings.getProperty("log.dirs"))
                .setIgnoreFormatted(true)
                .run();
    }

    private static String clusterId(Path folder) throws IOException {
        Path formatted = folder.resolve("meta.properties");
        if (Files.exists(formatted)) {
            return settings(formatted).getProperty("cluster.id");
        }
        return Uuid.randomUuid().toString();
    }
}
