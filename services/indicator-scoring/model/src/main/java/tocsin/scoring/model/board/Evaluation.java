package tocsin.scoring.model.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.warning.Standing;
import tocsin.scoring.model.warning.Transition;

/**
 * A problem was looked at.
 *
 * @param logOdds decibans
 * @param standing as it is from here on
 * @param transition null if nothing changed that anyone must be told of
 */
public record Evaluation(
        String problem,
        Instant at,
        double logOdds,
        Standing standing,
        @Nullable Transition transition) {}
