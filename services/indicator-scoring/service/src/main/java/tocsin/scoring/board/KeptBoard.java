package tocsin.scoring.board;

import java.util.List;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Ruled;
import tocsin.scoring.model.board.BoardState;

/**
 * A board as it was kept.
 *
 * @param evidence every report that matches something
 * @param judgements those not withdrawn
 * @param rulings the last word on each pair of reports
 * @param feeds those still open
 * @param recent the score of the last days, for the trend
 */
public record KeptBoard(
        BoardHead head,
        BoardState state,
        List<KeptReport> evidence,
        List<Judged> judgements,
        List<Ruled> rulings,
        List<FeedProgress> feeds,
        List<ScorePoint> recent) {

    public KeptBoard {
        evidence = List.copyOf(evidence);
        judgements = List.copyOf(judgements);
        rulings = List.copyOf(rulings);
        feeds = List.copyOf(feeds);
        recent = List.copyOf(recent);
    }

    /** A board that nothing was ever recorded on. */
    public static KeptBoard fresh(String id, int catalogueVersion) {
        return new KeptBoard(
                BoardHead.fresh(id, catalogueVersion),
                BoardState.FRESH,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
