package tocsin.notification.edge.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.consuming.DeadLetter;
import tocsin.consuming.LedgeredConsumption;
import tocsin.consuming.RecordApplication;
import tocsin.contracts.wire.Wire;
import tocsin.notification.application.NotifyOperations;
import tocsin.notification.application.TellOfDeadLetters;
import tocsin.notification.application.TellOfDeadLetters.Unread;

/** The dead letters of all topics. */
@Singleton
public class DeadLetterChannel implements RecordApplication {
    static final String CHANNEL = "dead-letters";

    private final LedgeredConsumption consumption;
    private final TellOfDeadLetters telling;
    private final NotifyOperations notify;

    DeadLetterChannel(LedgeredConsumption consumption, TellOfDeadLetters telling, NotifyOperations notify) {
        this.consumption = consumption;
        this.telling = telling;
        this.notify = notify;
    }

    @Incoming(CHANNEL)
    Uni<Void> receive(ConsumerRecords<String, byte[]> batch) {
        return consumption.consume(CHANNEL, batch, this);
    }

    @Override
    public Uni<Void> apply(Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> fresh) {
        return telling.tell(
                session, fresh.stream().map(DeadLetterChannel::unread).toList());
    }

    @Override
    public Uni<Void> afterCommit() {
        return notify.wake();
    }

    /** A dead letter that cannot be read itself is told of all the same: it must not die twice. */
    private static Unread unread(ConsumerRecord<String, byte[]> record) {
        try {
            DeadLetter letter = Wire.json().readValue(record.value(), DeadLetter.class);
            return new Unread(letter.id(), letter.reason());
        } catch (IOException | IllegalArgumentException unreadable) {
            String id = "%s-%d-%d".formatted(record.topic(), record.partition(), record.offset());
            return new Unread(id, "the dead letter itself cannot be read");
        }
    }
}
