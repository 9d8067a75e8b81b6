package tocsin.watch.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The gazetteer as it is shipped, read once. */
public final class Gazetteers {
    private static final Gazetteer SHIPPED = read();

    private Gazetteers() {}

    /** The shipped gazetteer. */
    public static Gazetteer shipped() {
        return SHIPPED;
    }

    private static Gazetteer read() {
        try (BufferedReader towns = lines(new GZIPInputStream(open("/gazetteer/places.csv.gz")));
                BufferedReader regions = lines(open("/gazetteer/regions.csv"))) {
            return GazetteerReading.read(towns, regions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Gazetteers.class.getResourceAsStream(name), name);
    }

    private static BufferedReader lines(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
}
