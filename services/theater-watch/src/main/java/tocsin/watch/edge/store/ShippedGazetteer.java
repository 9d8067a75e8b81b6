package tocsin.watch.edge.store;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tocsin.watch.place.Gazetteer;
import tocsin.watch.place.GazetteerReading;

/** Hands out the gazetteer that comes with the service. */
@Singleton
class ShippedGazetteer {
    @Produces
    @Singleton
    Gazetteer gazetteer() {
        return GazetteerReading.shipped();
    }
}
