package tocsin.watch.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.Location;

/** Names a point after the town it is near to. */
final class NearestTown {
    private static final double NEAR_KM = 25;
    private static final double KM_PER_DEGREE = 111.2;

    private final Map<Long, List<Place>> byCell = new HashMap<>();

    NearestTown(List<Place> places) {
        for (Place place : places) {
            if (place.kind() == Place.Kind.TOWN && place.at() != null) {
                byCell.computeIfAbsent(cell(place.at().lat(), place.at().lon()), c -> new ArrayList<>(4))
                        .add(place);
            }
        }
    }

    @Nullable
    Place of(Location point) {
        Place nearest = null;
        double least = NEAR_KM;
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                for (Place town : byCell.getOrDefault(cell(point.lat() + north, point.lon() + east), List.of())) {
                    double distance = town.at() == null ? NEAR_KM : kilometres(point, town.at());
                    if (distance < least) {
                        least = distance;
                        nearest = town;
                    }
                }
            }
        }
        return nearest;
    }

    /** Good enough at these distances: a degree of longitude shrinks with the cosine of the latitude. */
    private static double kilometres(Location one, Location other) {
        double north = one.lat() - other.lat();
        double east = (one.lon() - other.lon()) * Math.cos(Math.toRadians(one.lat()));
        return KM_PER_DEGREE * Math.hypot(north, east);
    }

    private static long cell(double lat, double lon) {
        return (long) Math.floor(lat) * 1_000 + (long) Math.floor(lon);
    }
}
