package tocsin.contracts.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A theater.
 *
 * @param id its id
 * @param name its name
 * @param timeZone IANA zone of its day
 * @param coreInterest per actor, 0 to 1; shown, never computed with
 * @param area GeoJSON Polygon or MultiPolygon, WGS 84; absent for a relationship
 * @param within the theater it is a part of, if any
 */
public record TheaterItem(
        String id,
        String name,
        String timeZone,
        Map<String, Double> coreInterest,
        @Nullable JsonNode area,
        @Nullable String within) {
    public TheaterItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(timeZone, "timeZone");
        coreInterest = Map.copyOf(coreInterest);
        area = area == null || area.isNull() ? null : area;
    }
}
