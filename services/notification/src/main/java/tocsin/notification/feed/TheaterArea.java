package tocsin.notification.feed;

import java.util.List;
import java.util.Objects;

/**
 * A theater as a reader finds it on a map.
 *
 * @param id its id
 * @param name its name
 * @param outlines outer rings of its polygons, each of at least four corners, the last as the first; none for a
 *     relationship without an area, and where the catalogue has not come yet
 */
public record TheaterArea(String id, String name, List<List<Corner>> outlines) {
    private static final int LEAST_CORNERS = 4;

    public TheaterArea {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        outlines = outlines.stream().map(List::copyOf).toList();
        for (List<Corner> outline : outlines) {
            if (outline.size() < LEAST_CORNERS || !outline.getFirst().equals(outline.getLast())) {
                throw new IllegalArgumentException("an outline has four corners or more and ends where it begins");
            }
        }
    }

    /** A theater of which only the id is known. */
    public static TheaterArea unknown(String id) {
        return new TheaterArea(id, id, List.of());
    }

    /**
     * A corner, WGS 84.
     *
     * @param latitude degrees, -90 to 90
     * @param longitude degrees, -180 to 180
     */
    public record Corner(double latitude, double longitude) {
        public Corner {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("no place on Earth: %s, %s".formatted(latitude, longitude));
            }
        }
    }
}
