package tocsin.scoring.model.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Judgement;
import tocsin.scoring.model.evidence.Receipt;
import tocsin.scoring.model.evidence.Ruling;
import tocsin.scoring.model.warning.Assessment;
import tocsin.scoring.model.warning.Standing;

/**
 * A board whose records are folded one after the other, in their order on the topic: how many come in one batch makes no
 * difference. A changed catalogue is a new fold over the same {@link Kept}, told {@link #catalogueChanged()}.
 */
public sealed interface BoardFold permits LiveFold, ExerciseFold {
    /** One version of a report with its matches came. */
    Step receive(Evidence evidence);

    List<Evaluation> judge(Judgement judgement);

    List<Evaluation> withdraw(String judgement, Instant withdrawnAt);

    /** An officer ruled on two reports, which may be yet to come. */
    List<Evaluation> rule(Ruling ruling, Instant ruledAt);

    /** Looks at every problem because this fold's catalogue differs from the one before. */
    List<Evaluation> catalogueChanged();

    Board board();

    Standing standing(String problem);

    /** The board's time; null before the first record. */
    @Nullable
    Instant now();

    /** Assesses a problem with what is known now, at a moment that is taken as now if it lies before. */
    Assessment assess(String problem, Instant at);

    /** What a store keeps, beside {@link Board#evidence()} and the judgements. */
    BoardState state();

    /** What a piece of evidence led to. */
    record Step(Receipt.Outcome outcome, List<Evaluation> evaluations) {
        public Step {
            evaluations = List.copyOf(evaluations);
        }
    }
}
