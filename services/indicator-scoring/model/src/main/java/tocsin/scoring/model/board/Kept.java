package tocsin.scoring.model.board;

import java.util.Collection;
import java.util.List;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Judgement;
import tocsin.scoring.model.evidence.Ruling;

/**
 * What a store has of a board.
 *
 * @param evidence the standing version of every report, retracted ones included, in any order
 * @param judgements those not withdrawn
 * @param rulings the last word on each pair of reports
 */
public record Kept(
        BoardState state, Collection<Evidence> evidence, Collection<Judgement> judgements, Collection<Ruling> rulings) {
    public static final Kept NOTHING = new Kept(BoardState.FRESH, List.of(), List.of(), List.of());
}
