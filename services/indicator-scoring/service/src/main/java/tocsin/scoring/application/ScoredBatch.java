package tocsin.scoring.application;

import java.util.List;
import java.util.Set;
import tocsin.scoring.board.BoardChange;

/**
 * What came of a batch of records.
 *
 * @param changes of each board that was touched and still is
 * @param dropped the boards that were deleted
 * @param publications what must be told of both, in order
 */
public record ScoredBatch(List<BoardChange> changes, Set<String> dropped, List<Publication> publications) {

    public ScoredBatch {
        changes = List.copyOf(changes);
        dropped = Set.copyOf(dropped);
        publications = List.copyOf(publications);
    }
}
