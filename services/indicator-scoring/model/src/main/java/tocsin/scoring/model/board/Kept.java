package tocsin.scoring.model.board;

import java.util.Collection;
import java.util.List;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Judgement;

/**
 * What a store has of a board.
 *
 * @param evidence the standing version of every report, retracted ones included, in any order
 * @param judgements those not withdrawn
 */
public record Kept(BoardState state, Collection<Evidence> evidence, Collection<Judgement> judgements) {
    public static final Kept NOTHING = new Kept(BoardState.FRESH, List.of(), List.of());
}
