package tocsin.notification.edge.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.consuming.LedgeredConsumption;
import tocsin.consuming.Received;
import tocsin.consuming.RecordApplication;
import tocsin.consuming.RecordReading;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertRecord;
import tocsin.contracts.warning.BoardForgotten;
import tocsin.notification.application.DeliverDue;
import tocsin.notification.application.IncomingAlert;
import tocsin.notification.application.TakeAlerts;

/** The topic {@code alerts}. */
@Singleton
public class AlertChannel implements RecordApplication {
    static final String CHANNEL = "alerts";

    private final LedgeredConsumption consumption;
    private final RecordReading reading;
    private final TakeAlerts alerts;
    private final DeliverDue worker;

    AlertChannel(LedgeredConsumption consumption, RecordReading reading, TakeAlerts alerts, DeliverDue worker) {
        this.consumption = consumption;
        this.reading = reading;
        this.alerts = alerts;
        this.worker = worker;
    }

    @Incoming(CHANNEL)
    Uni<Void> receive(ConsumerRecords<String, byte[]> batch) {
        return consumption.consume(CHANNEL, batch, this);
    }

    @Override
    public Uni<Void> apply(Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> fresh) {
        return reading.read(AlertRecord.class, fresh).chain(received -> applyAll(session, received));
    }

    /** In order; what lies between two deletions is taken in at once. */
    private Uni<Void> applyAll(Mutiny.StatelessSession session, List<Received<AlertRecord>> received) {
        Uni<Void> applied = Uni.createFrom().voidItem();
        List<IncomingAlert> together = new ArrayList<>();
        for (Received<AlertRecord> next : received) {
            switch (next.message()) {
                case Alert alert -> together.add(new IncomingAlert(alert, next.correlation()));
                case BoardForgotten forgotten -> {
                    List<IncomingAlert> before = List.copyOf(together);
                    together.clear();
                    applied = applied.chain(() -> alerts.take(session, before))
                            .chain(() -> alerts.forget(session, forgotten.board()));
                }
            }
        }
        return applied.chain(() -> alerts.take(session, together));
    }

    /** No delivery waits for the next sweep. */
    @Override
    public Uni<Void> afterCommit() {
        worker.wake();
        return Uni.createFrom().voidItem();
    }
}
