package tocsin.contracts.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Creates the declared topics, and tells where a broker's topics differ from their declaration. */
public final class TopicProvisioning {
    private TopicProvisioning() {}

    /**
     * Creates what is missing; leaves alone what is there.
     *
     * @param replication copies of each partition
     * @return the names of the created topics
     */
    public static List<String> create(Admin admin, short replication) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<NewTopic> missing = Topics.all().stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), replication).configs(topic.settings()))
                .toList();
        admin.createTopics(missing).all().get();
        return missing.stream().map(NewTopic::name).toList();
    }

    /** The names of declared topics that the broker does not have. */
    public static List<String> missing(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        return Topics.all().stream()
                .map(TopicDeclaration::name)
                .filter(name -> !present.contains(name))
                .toList();
    }

    /**
     * Compares topics with their declaration.
     *
     * @return one sentence a difference; empty when all is as declared
     */
    public static List<String> differences(Admin admin, Collection<TopicDeclaration> declared)
            throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<String> differences = new ArrayList<>();
        List<TopicDeclaration> known = new ArrayList<>();
        for (TopicDeclaration topic : declared) {
            if (present.contains(topic.name())) {
                known.add(topic);
            } else {
                differences.add("topic %s does not exist".formatted(topic.name()));
            }
        }
        Map<String, TopicDescription> described = admin.describeTopics(
                        known.stream().map(TopicDeclaration::name).toList())
                .allTopicNames()
                .get();
        Map<String, Config> settings = settings(admin, known);
        for (TopicDeclaration topic : known) {
            differences.addAll(differences(
                    topic,
                    Objects.requireNonNull(described.get(topic.name())),
                    Objects.requireNonNull(settings.get(topic.name()))));
        }
        return List.copyOf(differences);
    }

    private static Map<String, Config> settings(Admin admin, List<TopicDeclaration> topics)
            throws ExecutionException, InterruptedException {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                .toList();
        Map<String, Config> byName = new HashMap<>();
        admin.describeConfigs(resources).all().get().forEach((resource, config) -> byName.put(resource.name(), config));
        return byName;
    }

    private static List<String> differences(TopicDeclaration topic, TopicDescription description, Config config) {
        List<String> differences = new ArrayList<>();
        int partitions = description.partitions().size();
        if (partitions != topic.partitions()) {
            differences.add(
                    "topic %s has %d partitions, not %d".formatted(topic.name(), partitions, topic.partitions()));
        }
        topic.settings().forEach((name, expected) -> {
            String actual = config.get(name).value();
            if (!expected.equals(actual)) {
                differences.add("topic %s has %s=%s, not %s".formatted(topic.name(), name, actual, expected));
            }
        });
        return differences;
    }
}
