package tocsin.gateway.edge.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Records that could not be told to anybody. The services that compute from a topic put them aside; here nothing is lost by
 * one, because listeners are told to load the snapshot instead.
 */
@Singleton
final class UnreadableRecords {
    private static final Logger LOG = Logger.getLogger(UnreadableRecords.class);

    private final Counter counter;

    UnreadableRecords(MeterRegistry meters) {
        this.counter = Counter.builder("tocsin.stream.unreadable")
                .description("records of assessments and alerts that could not be read")
                .register(meters);
    }

    void report(ConsumerRecord<?, ?> found, String reason) {
        counter.increment();
        LOG.warnf("%s-%d@%d cannot be read: %s", found.topic(), found.partition(), found.offset(), reason);
    }
}
