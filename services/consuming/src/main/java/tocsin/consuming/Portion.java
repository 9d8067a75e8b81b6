package tocsin.consuming;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a partition's part of a batch is, held against the offset that is to be applied next. */
sealed interface Portion {
    /**
     * Some records are new.
     *
     * @param records the new ones, in offset order
     * @param nextOffset what is to be applied next after them
     */
    record Fresh(List<ConsumerRecord<String, byte[]>> records, long nextOffset) implements Portion {}

    /** All of it was applied before, by this process or by another. */
    record Applied() implements Portion {}

    /**
     * Records between are missing: nothing may be applied, and reading must go back.
     *
     * @param from the offset that was expected
     * @param to the offset that came
     */
    record Gap(long from, long to) implements Portion {}

    /**
     * Holds a partition's part of a batch against the ledger.
     *
     * @param records of one partition in offset order, not empty
     * @param nextOffset what is to be applied next, by the ledger
     */
    static Portion of(List<ConsumerRecord<String, byte[]>> records, long nextOffset) {
        long first = records.getFirst().offset();
        long last = records.getLast().offset();
        if (last < nextOffset) {
            return new Applied();
        }
        if (first > nextOffset) {
            return new Gap(nextOffset, first);
        }
        List<ConsumerRecord<String, byte[]>> fresh =
                records.stream().filter(record -> record.offset() >= nextOffset).toList();
        return new Fresh(fresh, last + 1);
    }
}
