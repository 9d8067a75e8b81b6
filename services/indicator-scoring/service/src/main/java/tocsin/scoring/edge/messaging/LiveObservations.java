package tocsin.scoring.edge.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import tocsin.consuming.LedgerRebalanceListener;
import tocsin.consuming.LedgeredConsumption;
import tocsin.consuming.Ledgers;
import tocsin.contracts.topics.Topics;
import tocsin.scoring.application.WatchOwnPipeline;
import tocsin.scoring.board.BoardHead;

/** Where live observations come in. */
@Singleton
class LiveObservations {

    private static final String CHANNEL = "observations";

    private final LedgeredConsumption consumption;
    private final Scorings scorings;
    private final PipelineGuard guard;

    LiveObservations(LedgeredConsumption consumption, Scorings scorings, PipelineGuard guard) {
        this.consumption = consumption;
        this.scorings = scorings;
        this.guard = guard;
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return consumption
                .consume(CHANNEL, batch, scorings.live())
                .invoke(() -> guard.watch().ticked(scorings.liveBoards().matchedThrough()));
    }

    /** Goes where the ledger says, and notes who owns the live board. */
    @Singleton
    @Identifier(CHANNEL)
    static class Assignment extends LedgerRebalanceListener {

        /** Where the broker's clients put the live board's key. */
        private static final TopicPartition HOME = new TopicPartition(
                Topics.OBSERVATIONS,
                Utils.toPositive(Utils.murmur2(BoardHead.LIVE.getBytes(StandardCharsets.UTF_8))) % Topics.SPREAD);

        private final WatchOwnPipeline watch;

        Assignment(Ledgers ledgers, Scorings scorings, PipelineGuard guard) {
            super(ledgers, scorings.live());
            this.watch = guard.watch();
        }

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            super.onPartitionsAssigned(consumer, partitions);
            if (partitions.contains(HOME)) {
                watch.own();
            }
        }

        @Override
        public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            super.onPartitionsRevoked(consumer, partitions);
            if (partitions.contains(HOME)) {
                watch.disown();
            }
        }

        @Override
        public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            super.onPartitionsLost(consumer, partitions);
            if (partitions.contains(HOME)) {
                watch.disown();
            }
        }
    }
}
