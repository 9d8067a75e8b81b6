package tocsin.consuming;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The broker's own ids of topics: a topic that was made anew has another, and its offsets start again. */
@Singleton
class TopicIds {
    private final Admin admin;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    TopicIds(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "tocsin-topic-ids",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000));
    }

    Admin admin() {
        return admin;
    }

    /** Asks the broker; blocks. */
    void refresh(Set<String> topics) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> described =
                admin.describeTopics(topics).allTopicNames().get();
        described.forEach(
                (name, description) -> known.put(name, description.topicId().toString()));
    }

    /** The id as last asked for. */
    String of(String topic) {
        String id = known.get(topic);
        if (id == null) {
            throw new IllegalStateException("no partition of %s has been assigned yet".formatted(topic));
        }
        return id;
    }

    @PreDestroy
    void close() {
        admin.close(java.time.Duration.ZERO);
    }
}
