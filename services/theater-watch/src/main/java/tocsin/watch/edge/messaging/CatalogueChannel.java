package tocsin.watch.edge.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import tocsin.consuming.RecordReading;
import tocsin.contracts.catalogue.CatalogueRecord;
import tocsin.watch.application.Catalogues;

/** Reads every version of the catalogue, and every draft. */
@Singleton
class CatalogueChannel {
    private static final Logger LOG = Logger.getLogger(CatalogueChannel.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final RecordReading reading;
    private final Catalogues catalogues;

    CatalogueChannel(RecordReading reading, Catalogues catalogues) {
        this.reading = reading;
        this.catalogues = catalogues;
    }

    /** Not on an event loop: a version is large, and it is packed as it comes. */
    @Incoming("catalogue")
    @Blocking
    void read(ConsumerRecord<String, byte[]> record) {
        reading.read(CatalogueRecord.class, List.of(record))
                .onFailure()
                .invoke(failure -> LOG.errorf("A version of the catalogue waits: reason=%s", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .await()
                .indefinitely()
                .forEach(version -> catalogues.add(version.message()));
    }
}
