package tocsin.watch.place;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.Location;

/**
 * Where a report lies.
 *
 * @param theaters ids of the theaters with an area in which it lies
 * @param place the place and how it was found ({@code Saraqib: named in the text}); absent where none was found
 * @param at a point of it: of a town, or of the main town of a province; absent where no more than a country is known
 */
public record Placement(
        SortedSet<String> theaters,
        @Nullable String place,
        @Nullable Location at) {
    public Placement {
        theaters = Collections.unmodifiableSortedSet(new TreeSet<>(theaters));
    }
}
