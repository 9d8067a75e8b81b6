package tocsin.bench.places;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.intake.Location;
import tocsin.contracts.intake.ReportContent;
import tocsin.watch.place.Gazetteer;
import tocsin.watch.place.Placing;

/** In which province a point lies, by the provinces' borders. */
final class Provinces {
    private static final Set<String> COUNTRIES = Set.of("SYR", "UKR"); // those of the headlines

    private final Placing placing;

    Provinces(Path archives, Gazetteer gazetteer) throws IOException {
        List<TheaterItem> provinces = new ArrayList<>();
        try (InputStream file =
                new GZIPInputStream(Files.newInputStream(archives.resolve("geo/admin1_theatres.geojson.gz")))) {
            for (JsonNode province : new ObjectMapper().readTree(file).path("features")) {
                if (!COUNTRIES.contains(province.path("properties").path("iso3").asText())) {
                    continue;
                }
                String id = province.path("properties").path("hasc").asText() + " " + provinces.size();
                provinces.add(new TheaterItem(id, id, "UTC", Map.of(), province.path("geometry"), null));
            }
        }
        this.placing = new Placing(gazetteer, provinces);
    }

    /** Its province; more than one on a border, none beyond the borders known. */
    Set<String> of(Location point) {
        return placing.of(new ReportContent(Instant.EPOCH, null, "", "", null, null, point, null, null))
                .theaters();
    }
}
