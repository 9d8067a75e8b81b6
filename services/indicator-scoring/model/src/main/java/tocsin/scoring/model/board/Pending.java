package tocsin.scoring.model.board;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A stamp of an exercise whose records are counted but whose problems are not yet looked at.
 *
 * @param takenOut per problem to be looked at: by how many decibans corrections lowered it (0 where there were none)
 */
public record Pending(Instant stamp, SortedMap<String, Double> takenOut) {
    public Pending {
        takenOut = Collections.unmodifiableSortedMap(new TreeMap<>(takenOut));
    }
}
