package tocsin.watch.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tocsin.contracts.intake.Location;

/** Reads the two lists that the gazetteer is made of; their form is described beside them. */
public final class GazetteerReading {
    private final Gazetteer.Builder builder = new Gazetteer.Builder();
    private final Map<String, String> shared = new HashMap<>();
    private final Map<String, Place> provinces = new LinkedHashMap<>();

    private GazetteerReading() {}

    /** The gazetteer that comes with this module. */
    public static Gazetteer shipped() {
        try (BufferedReader towns = lines(new GZIPInputStream(open("/gazetteer/places.csv.gz")));
                BufferedReader regions = lines(open("/gazetteer/regions.csv"))) {
            return read(towns, regions);
        } catch (IOException broken) {
            throw new UncheckedIOException("the gazetteer comes with the module", broken);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(GazetteerReading.class.getResourceAsStream(name), name);
    }

    private static BufferedReader lines(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /**
     * Reads both lists.
     *
     * @param towns lines of {@code name,lat,lon,country,province,population,names}
     * @param regions lines of {@code kind,country,lat,lon,names}; comments begin with {@code #}
     */
    public static Gazetteer read(BufferedReader towns, BufferedReader regions) throws IOException {
        GazetteerReading reading = new GazetteerReading();
        for (String line = towns.readLine(); line != null; line = towns.readLine()) {
            reading.town(line.split(",", -1));
        }
        for (String line = regions.readLine(); line != null; line = regions.readLine()) {
            if (!line.startsWith("#") && !line.startsWith("kind,")) {
                reading.region(line.split(",", -1));
            }
        }
        reading.provinces.values().forEach(province -> reading.builder.add(province, List.of(province.name())));
        return reading.builder.build();
    }

    private void town(String[] fields) {
        String country = one(fields[3]);
        String province = fields[4].isEmpty() ? null : one(fields[4]);
        Location at = new Location(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]));
        int population = Integer.parseInt(fields[5]);
        Place town = new Place(fields[0], country, province, at, population, Place.Kind.TOWN);
        builder.add(town, List.of(fields[6].split("\\|")));
        if (province != null) {
            provinces.computeIfAbsent(
                    country + " " + province,
                    key -> new Place(province, country, province, null, 0, Place.Kind.PROVINCE));
        }
    }

    private void region(String[] fields) {
        List<String> names = new ArrayList<>(List.of(fields[4].split("\\|")));
        String country = fields[1].isEmpty() ? null : one(fields[1]);
        Location at =
                fields[2].isEmpty() ? null : new Location(Double.parseDouble(fields[2]), Double.parseDouble(fields[3]));
        Place.Kind kind = fields[0].equals("country") ? Place.Kind.COUNTRY : Place.Kind.AREA;
        builder.add(new Place(names.getFirst(), country, null, at, 0, kind), names);
    }

    private String one(String text) {
        return shared.computeIfAbsent(text, same -> same);
    }
}
