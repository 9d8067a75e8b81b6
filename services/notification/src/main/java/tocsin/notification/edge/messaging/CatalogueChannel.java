package tocsin.notification.edge.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import tocsin.consuming.RecordReading;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.CatalogueRecord;
import tocsin.contracts.catalogue.Draft;
import tocsin.contracts.catalogue.DraftDropped;
import tocsin.notification.application.TheaterAreas;

/** Reads the theaters of every version of the catalogue. A draft alerts nobody, so its theaters are of no use here. */
@Singleton
class CatalogueChannel {
    private final RecordReading reading;
    private final TheaterAreas areas;

    CatalogueChannel(RecordReading reading, TheaterAreas areas) {
        this.reading = reading;
        this.areas = areas;
    }

    /** Not on an event loop: a version is large. */
    @Incoming("catalogue")
    @Blocking
    void read(ConsumerRecord<String, byte[]> record) {
        reading.readPatiently(CatalogueRecord.class, record, "A version of the catalogue")
                .forEach(received -> note(received.message()));
    }

    private void note(CatalogueRecord record) {
        switch (record) {
            case CatalogueBundle bundle ->
                areas.add(
                        bundle.version(),
                        bundle.theaters().stream().map(TheaterAreaReading::of).toList());
            case Draft draft -> {}
            case DraftDropped dropped -> {}
        }
    }
}
