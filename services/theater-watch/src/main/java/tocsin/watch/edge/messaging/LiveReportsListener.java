package tocsin.watch.edge.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import tocsin.consuming.LedgerRebalanceListener;
import tocsin.consuming.Ledgers;
import tocsin.watch.application.LiveClock;
import tocsin.watch.application.MatchLiveReports;

/** Goes on where the database says, and tells the live clock whose partitions are this process's. */
@Singleton
@Identifier("reports")
class LiveReportsListener extends LedgerRebalanceListener {
    private final LiveClock clock;

    LiveReportsListener(Ledgers ledgers, MatchLiveReports application, LiveClock clock) {
        super(ledgers, application);
        this.clock = clock;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        super.onPartitionsAssigned(consumer, partitions);
        clock.own(partitions);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        clock.disown(partitions);
        super.onPartitionsRevoked(consumer, partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        clock.disown(partitions);
        super.onPartitionsLost(consumer, partitions);
    }
}
