package tocsin.contracts.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void everyTopicIsStampedByTheBroker() {
        assertThat(Topics.all())
                .allSatisfy(
                        topic -> assertThat(topic.settings()).containsEntry("message.timestamp.type", "LogAppendTime"));
    }

    @Test
    void everyTopicHasItsDeadLetters() {
        var names = Topics.all().stream().map(TopicDeclaration::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(names)
                .filteredOn(name -> !name.endsWith(Topics.DEAD_LETTERS))
                .allSatisfy(name -> assertThat(names).contains(Topics.deadLetters(name)));
    }
}
