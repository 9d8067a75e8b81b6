package tocsin.watch.place;

import java.util.Collection;
import java.util.Objects;

/**
 * A place that a text names.
 *
 * @param number of the place in its gazetteer
 * @param place the place
 * @param wide whether the text means the land around it: {@code Idlib countryside}, {@code Херсонщина}
 * @param choice why this place and no other of the same name; empty where there is no other
 * @param weight how much the text says that something happened there: greater is more
 */
record Named(int number, Place place, boolean wide, String choice, int weight) {
    private static final int LAND = 2;

    /** Whether this is the town that the province of another of these towns is called by: "Saraqib in Idlib". */
    boolean landOf(Collection<Named> others) {
        return place.kind() == Place.Kind.TOWN
                && others.stream()
                        .filter(other -> other.number != number && other.place.kind() == Place.Kind.TOWN)
                        .anyMatch(other -> place.name().equals(other.place.province())
                                && Objects.equals(place.country(), other.place.country()));
    }

    /** The same, saying only where another place lies. */
    Named asLand() {
        return new Named(number, place, true, choice, LAND);
    }
}
