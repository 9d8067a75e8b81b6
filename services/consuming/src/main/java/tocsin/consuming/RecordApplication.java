package tocsin.consuming;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a service does with records that nobody has applied before. */
public interface RecordApplication {
    /**
     * Applies records inside the transaction that also moves their offsets. May be called again with the same records
     * after a failure, and then {@link #forget} has been called first; a failure is never the end of the channel.
     *
     * @param fresh in offset order within each partition; never empty
     */
    Uni<Void> apply(Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> fresh);

    /** Called when the transaction has been committed: the place to publish what it left in the outbox. */
    default Uni<Void> afterCommit() {
        return Uni.createFrom().voidItem();
    }

    /**
     * Called when what is remembered of these partitions may be untrue: they were assigned or lost, or a transaction on
     * them failed. May be called from any thread.
     */
    default void forget(Set<TopicPartition> partitions) {}
}
