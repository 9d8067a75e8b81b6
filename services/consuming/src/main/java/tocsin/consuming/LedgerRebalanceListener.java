package tocsin.consuming;

import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * On assignment: forget, read the offset from the database, go there. Extend it as a {@code @Singleton} with the
 * {@code @Identifier} that the channel names as its {@code consumer-rebalance-listener.name}.
 */
public abstract class LedgerRebalanceListener implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(LedgerRebalanceListener.class);
    private static final long PAUSE_MILLIS = 500;

    private final Ledgers ledgers;
    private final RecordApplication application;

    protected LedgerRebalanceListener(Ledgers ledgers, RecordApplication application) {
        this.ledgers = ledgers;
        this.application = application;
    }

    /**
     * Runs on the polling thread. It does not return before every offset has been read: if it threw, reading would go on
     * without the seek.
     */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        application.forget(Set.copyOf(partitions));
        while (!seek(consumer, partitions)) {
            pause();
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        application.forget(Set.copyOf(partitions));
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        application.forget(Set.copyOf(partitions));
    }

    private boolean seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            ledgers.topicIds()
                    .refresh(partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            for (TopicPartition partition : partitions) {
                long next = ledgers.offsets().open(partition, starts.getOrDefault(partition, 0L));
                consumer.seek(partition, next);
                LOG.infof("Reading a partition: partition=%s nextOffset=%d", partition, next);
            }
            return true;
        } catch (SQLException | KafkaException | ExecutionException failure) {
            LOG.warnf("The offset to go on from cannot be read yet: partitions=%s reason=%s", partitions, failure);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(stopped);
        }
    }
}
