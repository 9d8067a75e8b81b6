package tocsin.watch.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import tocsin.contracts.intake.Location;

/**
 * In which theaters countries and provinces lie: in those that hold more than half of their towns. So "Libya" names its
 * theater, while "Syria" alone does not say which part is meant.
 */
final class RegionTheaters {
    private RegionTheaters() {}

    private static final class Count {
        private int towns;
        private final Map<String, Integer> inTheater = new HashMap<>();

        void add(SortedSet<String> theaters) {
            towns++;
            theaters.forEach(theater -> inTheater.merge(theater, 1, Integer::sum));
        }

        SortedSet<String> most() {
            SortedSet<String> most = new TreeSet<>();
            inTheater.forEach((theater, count) -> {
                if (2 * count > towns) {
                    most.add(theater);
                }
            });
            return most;
        }
    }

    /** Per number of a country or province that has no point of its own. */
    static Map<Integer, SortedSet<String>> of(Gazetteer gazetteer, TheaterAreas areas) {
        Map<String, Count> counts = new HashMap<>();
        List<Place> places = gazetteer.places();
        for (Place place : places) {
            Location at = place.at();
            if (place.kind() == Place.Kind.TOWN && at != null) {
                SortedSet<String> theaters = areas.of(at);
                counts.computeIfAbsent(country(place), c -> new Count()).add(theaters);
                counts.computeIfAbsent(province(place), c -> new Count()).add(theaters);
            }
        }
        Map<Integer, SortedSet<String>> regions = new HashMap<>();
        for (int number = 0; number < places.size(); number++) {
            Place place = places.get(number);
            if (place.at() == null) {
                String key = place.kind() == Place.Kind.COUNTRY ? country(place) : province(place);
                regions.put(number, counts.getOrDefault(key, new Count()).most());
            }
        }
        return regions;
    }

    private static String country(Place place) {
        return "country " + place.country();
    }

    private static String province(Place place) {
        return "province " + place.country() + " " + place.province();
    }
}
