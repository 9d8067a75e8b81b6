package tocsin.scoring.model.warning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem at a moment, with its explanation.
 *
 * @param logOdds decibans; the contributions add up to it
 * @param nextCrossing null if no crossing lies within {@link CrossingSearch#HORIZON_DAYS}
 */
public record Assessment(
        String problem,
        int catalogueVersion,
        Instant at,
        Standing standing,
        double logOdds,
        @Nullable NextCrossing nextCrossing,
        List<Contribution> contributions) {
    public Assessment {
        contributions = List.copyOf(contributions);
    }

    /** 0..1. */
    public double probability() {
        return 1 / (1 + Math.pow(10, -logOdds / 10));
    }

    public ProbabilityWord word() {
        return ProbabilityWord.of(probability());
    }
}
