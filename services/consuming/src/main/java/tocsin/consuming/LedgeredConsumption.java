package tocsin.consuming;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Applies a batch exactly once. One transaction locks each partition's offset, drops what was applied before, applies the
 * rest and moves the offset. It is repeated in place, with pauses, until it succeeds, and so never fails the channel; a row
 * lock, not a fence that throws, decides between two owners, so that neither is stopped by an overlapping rebalance.
 */
@Singleton
public class LedgeredConsumption {
    private static final Logger LOG = Logger.getLogger(LedgeredConsumption.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Comparator<TopicPartition> LOCK_ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final Mutiny.SessionFactory sessions;
    private final OffsetLedger ledger;
    private final GapRecovery gaps;
    private final ConsumingConfiguration configuration;

    LedgeredConsumption(
            Mutiny.SessionFactory sessions,
            OffsetLedger ledger,
            GapRecovery gaps,
            ConsumingConfiguration configuration) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.gaps = gaps;
        this.configuration = configuration;
    }

    /**
     * Applies a batch; to be returned from the channel's {@code @Incoming} method, on its event loop.
     *
     * @param channel name of the incoming channel, whose consumer is sent back on a gap
     */
    public Uni<Void> consume(String channel, ConsumerRecords<String, byte[]> batch, RecordApplication application) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Executor eventLoop = eventLoop();
        return Uni.createFrom()
                .deferred(() -> applyOnce(batch, application))
                .runSubscriptionOn(eventLoop)
                .onFailure()
                .invoke(failure -> repeatLater(channel, batch.partitions(), application, failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, configuration.longestPause())
                .indefinitely()
                .emitOn(eventLoop)
                .chain(outcome -> afterCommit(channel, application).chain(() -> gaps.goBack(channel, outcome.gaps())));
    }

    /** What is committed stays committed: what could not be published is found in the outbox by a sweep. */
    private static Uni<Void> afterCommit(String channel, RecordApplication application) {
        return application
                .afterCommit()
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Publishing waits for the next sweep: channel=%s", channel))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Outcome> applyOnce(ConsumerRecords<String, byte[]> batch, RecordApplication application) {
        return sessions.withStatelessTransaction(session -> {
            Outcome outcome = new Outcome();
            Uni<Void> locked = Uni.createFrom().voidItem();
            for (TopicPartition partition :
                    batch.partitions().stream().sorted(LOCK_ORDER).toList()) {
                locked = locked.chain(() -> ledger.lock(session, partition))
                        .invoke(next -> outcome.add(partition, Portion.of(batch.records(partition), next)))
                        .replaceWithVoid();
            }
            return locked.chain(() -> outcome.fresh().isEmpty()
                            ? Uni.createFrom().voidItem()
                            : application.apply(session, outcome.fresh()).chain(() -> moveAll(session, outcome)))
                    .replaceWith(outcome);
        });
    }

    private Uni<Void> moveAll(Mutiny.StatelessSession session, Outcome outcome) {
        Uni<Void> moved = Uni.createFrom().voidItem();
        for (Outcome.Moved partition : outcome.moved()) {
            moved = moved.chain(() -> ledger.move(session, partition.partition(), partition.nextOffset()));
        }
        return moved;
    }

    private static void repeatLater(
            String channel, Set<TopicPartition> partitions, RecordApplication application, Throwable failure) {
        application.forget(partitions);
        if (failure instanceof NewerMessageException) {
            LOG.errorf("A message of a later release waits for an upgrade: channel=%s reason=%s", channel, failure);
        } else {
            LOG.warnf(failure, "A batch is tried again: channel=%s partitions=%s", channel, partitions);
        }
    }

    /** Hibernate Reactive's sessions must stay on the event loop on which they were opened; retries come from elsewhere. */
    private static Executor eventLoop() {
        Context context = Vertx.currentContext();
        if (context == null) {
            throw new IllegalStateException("a batch is consumed on an event loop");
        }
        return task -> context.runOnContext(ignored -> task.run());
    }

    /** What one transaction found and did. */
    private static final class Outcome {
        private final List<ConsumerRecord<String, byte[]>> fresh = new ArrayList<>();
        private final List<Moved> moved = new ArrayList<>();
        private final List<GapRecovery.Missing> gaps = new ArrayList<>();

        void add(TopicPartition partition, Portion portion) {
            switch (portion) {
                case Portion.Applied() -> {}
                case Portion.Fresh(var records, long nextOffset) -> {
                    fresh.addAll(records);
                    moved.add(new Moved(partition, nextOffset));
                }
                case Portion.Gap(long from, long to) -> gaps.add(new GapRecovery.Missing(partition, from, to));
            }
        }

        List<ConsumerRecord<String, byte[]>> fresh() {
            return fresh;
        }

        List<Moved> moved() {
            return moved;
        }

        List<GapRecovery.Missing> gaps() {
            return gaps;
        }

        record Moved(TopicPartition partition, long nextOffset) {}
    }
}
