package tocsin.scoring.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Ruled;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.Assessment;
import tocsin.scoring.model.board.BoardState;

/**
 * What some records changed of a board: what must be written, and then told.
 *
 * @param head as it is now; its revision is the one that this writes
 * @param state as it is now
 */
public record BoardChange(BoardHead head, BoardState state, Heard heard, Concluded concluded) {

    /**
     * What came in and must be kept.
     *
     * @param firstArrivals reports that were kept before, and are known since an earlier moment than it seemed
     */
    public record Heard(
            List<KeptReport> reports,
            Map<String, Instant> firstArrivals,
            List<Judged> judgements,
            List<Ruled> rulings,
            List<FeedProgress> feeds) {

        public Heard {
            reports = List.copyOf(reports);
            firstArrivals = Map.copyOf(firstArrivals);
            judgements = List.copyOf(judgements);
            rulings = List.copyOf(rulings);
            feeds = List.copyOf(feeds);
        }
    }

    /** What follows from it: per problem its newest assessment, its score over time, and every transition in order. */
    public record Concluded(List<Assessment> assessments, List<ScorePoint> points, List<Sounded> alerts) {

        public Concluded {
            assessments = List.copyOf(assessments);
            points = List.copyOf(points);
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * An alert, and what led to it.
     *
     * @param feed the feed by which it came, if one was open
     * @param correlation the id that follows a report from the door to the delivery, where known
     */
    public record Sounded(
            Alert alert, @Nullable String feed, @Nullable String correlation) {}
}
