package tocsin.watch.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.Location;

/** A point for every place: a province's is its largest town's. */
final class Seats {
    private final Map<String, Place> largest = new HashMap<>();

    Seats(List<Place> places) {
        for (Place place : places) {
            if (place.kind() == Place.Kind.TOWN) {
                largest.merge(
                        province(place), place, (one, other) -> other.population() > one.population() ? other : one);
            }
        }
    }

    @Nullable
    Location of(Place place) {
        if (place.at() != null || place.kind() != Place.Kind.PROVINCE) {
            return place.at();
        }
        Place seat = largest.get(province(place));
        return seat == null ? null : seat.at();
    }

    private static String province(Place place) {
        return place.country() + " " + place.province();
    }
}
