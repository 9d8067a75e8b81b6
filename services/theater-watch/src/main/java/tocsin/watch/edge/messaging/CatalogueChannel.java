package tocsin.watch.edge.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import tocsin.consuming.RecordReading;
import tocsin.contracts.catalogue.CatalogueRecord;
import tocsin.watch.application.Catalogues;

/** Reads every version of the catalogue, and every draft. */
@Singleton
class CatalogueChannel {
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
        reading.readPatiently(CatalogueRecord.class, record, "A version of the catalogue")
                .forEach(version -> catalogues.add(version.message()));
    }
}
