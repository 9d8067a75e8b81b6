package tocsin.watch.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads the two kinds of GeoJSON geometry that an area may have (RFC 7946, sections 3.1.6 and 3.1.7). */
final class GeoJson {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private GeoJson() {}

    /** The area; the catalogue was checked when it was loaded, so any other geometry is a broken word. */
    static Geometry area(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asText()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                coordinates.forEach(rings -> polygons.add(polygon(rings)));
                yield GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            case String other ->
                throw new IllegalArgumentException("an area is a Polygon or a MultiPolygon, not '" + other + "'");
        };
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing shell = ring(rings.path(0));
        LinearRing[] holes = new LinearRing[Math.max(0, rings.size() - 1)];
        for (int hole = 0; hole < holes.length; hole++) {
            holes[hole] = ring(rings.path(hole + 1));
        }
        return GEOMETRY.createPolygon(shell, holes);
    }

    private static LinearRing ring(JsonNode points) {
        Coordinate[] coordinates = new Coordinate[points.size()];
        for (int at = 0; at < coordinates.length; at++) {
            JsonNode point = points.path(at);
            coordinates[at] =
                    new Coordinate(point.path(0).asDouble(), point.path(1).asDouble());
        }
        return GEOMETRY.createLinearRing(coordinates);
    }
}
