package tocsin.scoring.catalogue.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the geometry out of a GeoJSON document (RFC 7946). */
final class GeoJson {

    private static final Set<String> AREAS = Set.of("Polygon", "MultiPolygon");

    private GeoJson() {}

    /** The one area of a geometry, a feature or a collection of one feature; absent where there is none. */
    static @Nullable JsonNode geometry(JsonNode document) {
        return switch (document.path("type").asText()) {
            case "FeatureCollection" ->
                document.path("features").size() == 1
                        ? geometry(document.path("features").get(0))
                        : null;
            case "Feature" -> geometry(document.path("geometry"));
            case String type
            when AREAS.contains(type) && document.path("coordinates").isArray() -> document;
            default -> null;
        };
    }
}
