package tocsin.contracts.topics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * Creates what is missing of the declared topics and ends; run once before the services, by compose and Kubernetes. Reads
 * {@code TOCSIN_KAFKA} (bootstrap servers) and {@code TOCSIN_KAFKA_REPLICATION} (copies of each partition, default 1), and
 * any {@code KAFKA_} variable as a client setting ({@code KAFKA_SECURITY_PROTOCOL}).
 */
public final class CreateTopics {
    private static final String PREFIX = "KAFKA_";

    private CreateTopics() {}

    /** Exit code 0 when every topic is as declared, 1 when one differs. */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        Map<String, String> environment = System.getenv();
        short replication = Short.parseShort(environment.getOrDefault("TOCSIN_KAFKA_REPLICATION", "1"));
        try (Admin admin = Admin.create(settings(environment))) {
            System.out.println("created: " + TopicProvisioning.create(admin, replication));
            List<String> differences = TopicProvisioning.differences(admin, Topics.all());
            if (!differences.isEmpty()) {
                differences.forEach(System.err::println);
                System.exit(1);
            }
        }
    }

    private static Map<String, Object> settings(Map<String, String> environment) {
        Map<String, Object> settings = new java.util.HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                settings.put(
                        name.substring(PREFIX.length())
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        settings.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, environment.getOrDefault("TOCSIN_KAFKA", "localhost:9092"));
        return settings;
    }
}
