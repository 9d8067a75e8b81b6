package tocsin.contracts.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tocsin.contracts.wire.MessageTypes;

class AsyncApiTest {
    private static final Path ROOT = Path.of(System.getProperty("tocsin.root", ".."));
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new ObjectMapper(new YAMLFactory())
                .readTree(ROOT.resolve("docs/asyncapi.yaml").toFile());
    }

    @Test
    void everyTopicIsAChannelWithItsPartitions() {
        Set<String> declared = Topics.all().stream()
                .filter(topic -> !topic.name().endsWith(Topics.DEAD_LETTERS))
                .map(topic -> topic.name() + ":" + topic.partitions())
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> described = new TreeSet<>();
        document.path("channels")
                .forEach(channel -> described.add(channel.path("address").asText() + ":"
                        + channel.path("bindings")
                                .path("kafka")
                                .path("partitions")
                                .asText()));

        assertThat(described).isEqualTo(declared);
    }

    @Test
    void everyMessageIsDescribedAndItsGoldenFileIsThere() {
        Set<String> names =
                MessageTypes.all().stream().map(MessageTypes::nameOf).collect(Collectors.toCollection(TreeSet::new));

        Set<String> described = new TreeSet<>();
        document.path("components")
                .path("messages")
                .forEach(message -> described.add(message.path("name").asText()));

        assertThat(described)
                .isEqualTo(names)
                .allSatisfy(name -> assertThat(
                                Files.exists(ROOT.resolve("contracts/src/test/resources/golden/" + name + ".json")))
                        .isTrue());
    }

    @Test
    void everyMessageOfAChannelIsDescribed() {
        JsonNode messages = document.path("components").path("messages");

        document.path("channels")
                .forEach(channel -> channel.path("messages")
                        .fieldNames()
                        .forEachRemaining(message ->
                                assertThat(messages.has(message)).as(message).isTrue()));
    }
}
