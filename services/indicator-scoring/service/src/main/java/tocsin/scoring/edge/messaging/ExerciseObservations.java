package tocsin.scoring.edge.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import tocsin.consuming.LedgerRebalanceListener;
import tocsin.consuming.LedgeredConsumption;
import tocsin.consuming.Ledgers;

/** Where observations of exercises come in. */
@Singleton
class ExerciseObservations {

    private static final String CHANNEL = "exercise-observations";

    private final LedgeredConsumption consumption;
    private final Scorings scorings;

    ExerciseObservations(LedgeredConsumption consumption, Scorings scorings) {
        this.consumption = consumption;
        this.scorings = scorings;
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
        return consumption.consume(CHANNEL, batch, scorings.exercises());
    }

    /** Goes where the ledger says. */
    @Singleton
    @Identifier(CHANNEL)
    static class Assignment extends LedgerRebalanceListener {

        Assignment(Ledgers ledgers, Scorings scorings) {
            super(ledgers, scorings.exercises());
        }
    }
}
