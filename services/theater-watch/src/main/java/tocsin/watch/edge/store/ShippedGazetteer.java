package tocsin.watch.edge.store;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tocsin.watch.place.Gazetteer;
import tocsin.watch.place.GazetteerReading;

/** Reads the gazetteer that comes with the service. */
@Singleton
class ShippedGazetteer {
    @Produces
    @Singleton
    Gazetteer gazetteer() {
        try (BufferedReader towns = lines(new GZIPInputStream(open("/gazetteer/places.csv.gz")));
                BufferedReader regions = lines(open("/gazetteer/regions.csv"))) {
            return GazetteerReading.read(towns, regions);
        } catch (IOException broken) {
            throw new UncheckedIOException("the gazetteer comes with the service", broken);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(ShippedGazetteer.class.getResourceAsStream(name), name);
    }

    private static BufferedReader lines(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
}
