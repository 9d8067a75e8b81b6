package tocsin.contracts.topics;

import java.util.Map;

/**
 * A topic as it must be.
 *
 * @param name its name
 * @param partitions how many partitions
 * @param settings topic settings that are checked, by Kafka's names
 */
public record TopicDeclaration(String name, int partitions, Map<String, String> settings) {
    public TopicDeclaration {
        settings = Map.copyOf(settings);
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic has at least one partition: " + name);
        }
    }
}
