package tocsin.notification.edge.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.notification.feed.TheaterArea;
import tocsin.notification.feed.TheaterArea.Corner;

/** Reads a theater's GeoJSON (RFC 7946) as outlines. Holes are left out: CAP has none, and a warning for more is the safer one. */
final class TheaterAreaReading {
    private static final Logger LOG = Logger.getLogger(TheaterAreaReading.class);

    private TheaterAreaReading() {}

    /** The theater; without an area if its area is none that a map can show. */
    static TheaterArea of(TheaterItem theater) {
        try {
            return new TheaterArea(theater.id(), theater.name(), outlines(theater.area()));
        } catch (IllegalArgumentException noArea) {
            LOG.warnf("A theater is shown without its area: theaterId=%s reason=%s", theater.id(), noArea.getMessage());
            return new TheaterArea(theater.id(), theater.name(), List.of());
        }
    }

    private static List<List<Corner>> outlines(@Nullable JsonNode area) {
        if (area == null) {
            return List.of();
        }
        JsonNode coordinates = area.path("coordinates");
        return switch (area.path("type").asText()) {
            case "Polygon" -> List.of(outline(coordinates));
            case "MultiPolygon" -> {
                List<List<Corner>> outlines = new ArrayList<>();
                coordinates.forEach(polygon -> outlines.add(outline(polygon)));
                yield outlines;
            }
            default -> List.of();
        };
    }

    /** The first ring is the outer one; GeoJSON puts the longitude first, and closes rings. */
    private static List<Corner> outline(JsonNode polygon) {
        List<Corner> corners = new ArrayList<>();
        polygon.path(0)
                .forEach(position -> corners.add(
                        new Corner(position.path(1).asDouble(), position.path(0).asDouble())));
        return corners;
    }
}
