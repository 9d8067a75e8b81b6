package tocsin.consuming;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Sends a consumer back to the record that is to be applied next. */
@Singleton
class GapRecovery {
    private static final Logger LOG = Logger.getLogger(GapRecovery.class);

    private final KafkaClientService clients;
    private final Mutiny.SessionFactory sessions;
    private final OffsetLedger ledger;
    private final ConsumingConfiguration configuration;

    GapRecovery(
            KafkaClientService clients,
            Mutiny.SessionFactory sessions,
            OffsetLedger ledger,
            ConsumingConfiguration configuration) {
        this.clients = clients;
        this.sessions = sessions;
        this.ledger = ledger;
        this.configuration = configuration;
    }

    /** A batch of {@code partition} began at {@code to} where {@code from} was expected. */
    record Missing(TopicPartition partition, long from, long to) {}

    Uni<Void> goBack(String channel, List<Missing> gaps) {
        if (gaps.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        KafkaConsumer<String, byte[]> consumer = clients.getConsumer(channel);
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Missing gap : gaps) {
            all = all.chain(() -> goBack(consumer, gap));
        }
        return all.onFailure()
                .invoke(failure ->
                        LOG.warnf(failure, "Going back failed, and is tried with the next batch: channel=%s", channel))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> goBack(KafkaConsumer<String, byte[]> consumer, Missing gap) {
        return consumer.runOnPollingThread((Consumer<String, byte[]> polling) -> seek(polling, gap))
                .chain(start -> start <= gap.from() ? Uni.createFrom().voidItem() : deleted(gap, start));
    }

    /** Goes back if the partition is still ours and the broker still has the record; answers its first offset. */
    private static long seek(Consumer<String, byte[]> polling, Missing gap) {
        if (!polling.assignment().contains(gap.partition())) {
            return gap.from();
        }
        Map<TopicPartition, Long> starts = polling.beginningOffsets(List.of(gap.partition()));
        long start = starts.getOrDefault(gap.partition(), 0L);
        polling.seek(gap.partition(), Math.max(start, gap.from()));
        LOG.warnf(
                "A batch began late, reading goes back: partition=%s expected=%d came=%d",
                gap.partition(), gap.from(), gap.to());
        return start;
    }

    /** The broker deleted records that were never applied: the partition stands still until an operator accepts the loss. */
    private Uni<Void> deleted(Missing gap, long start) {
        if (configuration.acceptMissingRecords()) {
            LOG.errorf(
                    "Records were deleted before they were applied, and are lost: partition=%s from=%d to=%d",
                    gap.partition(), gap.from(), start - 1);
            return sessions.withStatelessTransaction(session -> ledger.lock(session, gap.partition())
                    .chain(next -> next < start
                            ? ledger.move(session, gap.partition(), start)
                            : Uni.createFrom().voidItem()));
        }
        LOG.errorf(
                "Records were deleted before they were applied; this partition stands still until"
                        + " tocsin.consuming.accept-missing-records=true: partition=%s from=%d to=%d",
                gap.partition(), gap.from(), start - 1);
        return Uni.createFrom().voidItem().onItem().delayIt().by(configuration.longestPause());
    }
}
