package tocsin.scoring.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a board is, beside its state.
 *
 * @param id {@code live} or the id of an exercise
 * @param catalogueVersion the version it is scored with
 * @param revision how often it has been written; 0 before the first time
 * @param tally what came in since it exists
 * @param lastTickAt the newest word of a partition about how far it has been matched; live only
 */
public record BoardHead(
        String id,
        int catalogueVersion,
        long revision,
        Tally tally,
        @Nullable Instant lastTickAt) {

    public static final String LIVE = "live";

    /** How the id of a draft's board begins. */
    public static final String DRAFT = "draft-";

    /** A board nobody has written of. */
    public static BoardHead fresh(String id, int catalogueVersion) {
        return new BoardHead(id, catalogueVersion, 0, Tally.NONE, null);
    }

    public static boolean isLive(String board) {
        return LIVE.equals(board);
    }

    /** A draft of the catalogue is tried on it: it alerts nobody. */
    public static boolean isDraft(String board) {
        return board.startsWith(DRAFT);
    }

    /** Whether its time is the wall's, as the live board's is and that of drafts beside it. */
    public static boolean isFedLive(String board) {
        return isLive(board) || isDraft(board);
    }

    BoardHead written() {
        return new BoardHead(id, catalogueVersion, revision + 1, tally, lastTickAt);
    }

    BoardHead counting(Tally more) {
        return new BoardHead(id, catalogueVersion, revision, tally.plus(more), lastTickAt);
    }

    BoardHead under(int version) {
        return new BoardHead(id, version, revision, tally, lastTickAt);
    }

    BoardHead ticked(Instant through) {
        Instant newest = lastTickAt == null || through.isAfter(lastTickAt) ? through : lastTickAt;
        return new BoardHead(id, catalogueVersion, revision, tally, newest);
    }
}
