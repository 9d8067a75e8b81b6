package tocsin.scoring.edge.messaging;

import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.consuming.Received;
import tocsin.consuming.RecordApplication;
import tocsin.consuming.RecordReading;
import tocsin.contracts.observation.Observation;
import tocsin.scoring.application.Heard;
import tocsin.scoring.application.Publication;
import tocsin.scoring.application.Publications;
import tocsin.scoring.application.ScoreObservations;
import tocsin.scoring.edge.store.SessionBoardStore;

/** Observations of one topic are scored inside the transaction that moves their offsets; what came of them is told after. */
final class ObservationScoring implements RecordApplication {

    private final RecordReading reading;
    private final ScoreObservations scoring;
    private final Publications outlet;
    private final Timer lag;
    private volatile Applied applied = Applied.NOTHING;

    ObservationScoring(RecordReading reading, ScoreObservations scoring, Publications outlet, Timer lag) {
        this.reading = reading;
        this.scoring = scoring;
        this.outlet = outlet;
        this.lag = lag;
    }

    /** What a transaction did that has not been told yet. */
    private record Applied(List<Received<Observation>> records, List<Publication> publications) {

        static final Applied NOTHING = new Applied(List.of(), List.of());
    }

    @Override
    public Uni<Void> apply(Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> fresh) {
        applied = Applied.NOTHING;
        return reading.read(Observation.class, fresh)
                .chain(records -> scoring.apply(new SessionBoardStore(session), heard(records))
                        .invoke(publications -> applied = new Applied(records, publications)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> afterCommit() {
        Applied committed = applied;
        applied = Applied.NOTHING;
        outlet.publish(committed.publications());
        Instant now = Instant.now();
        committed.records().forEach(record -> lag.record(Duration.between(record.appendedAt(), now)));
        return Uni.createFrom().voidItem();
    }

    /** What was not committed is never told; what was committed and is forgotten here, a sweep finds. */
    @Override
    public void forget(Set<TopicPartition> partitions) {
        applied = Applied.NOTHING;
        scoring.forget();
    }

    private static List<Heard> heard(List<Received<Observation>> records) {
        return records.stream()
                .map(record -> new Heard(record.message(), record.correlation()))
                .toList();
    }
}
