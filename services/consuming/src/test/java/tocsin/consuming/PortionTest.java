package tocsin.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PortionTest {
    @Test
    void recordsBelowTheLedgerWereAppliedBefore() {
        assertThat(Portion.of(records(3, 5), 6)).isEqualTo(new Portion.Applied());
    }

    @Test
    void aBatchThatStraddlesTheLedgerLosesItsHead() {
        List<ConsumerRecord<String, byte[]>> records = records(3, 7);

        assertThat(Portion.of(records, 5)).isEqualTo(new Portion.Fresh(records.subList(2, 5), 8));
    }

    @Test
    void aBatchThatMeetsTheLedgerIsAppliedWhole() {
        List<ConsumerRecord<String, byte[]>> records = records(3, 7);

        assertThat(Portion.of(records, 3)).isEqualTo(new Portion.Fresh(records, 8));
    }

    @Test
    void aBatchThatBeginsAboveTheLedgerIsAGap() {
        assertThat(Portion.of(records(9, 12), 5)).isEqualTo(new Portion.Gap(5, 9));
    }

    private static List<ConsumerRecord<String, byte[]>> records(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(offset -> new ConsumerRecord<>("topic", 0, offset, "key", new byte[0]))
                .toList();
    }
}
