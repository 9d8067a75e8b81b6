package tocsin.scoring.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tocsin.contracts.intake.FeedCoverage;
import tocsin.scoring.model.board.Evaluation;
import tocsin.scoring.model.board.ExerciseFold;

/** How the coverage of a feed reads to the scoring model. */
public final class FeedReading {
    private FeedReading() {}

    /** Opens a feed with what each of its sources covers. */
    public static List<Evaluation> open(ExerciseFold exercise, String feed, FeedCoverage coverage) {
        List<Evaluation> evaluations =
                new ArrayList<>(exercise.feedOpened(feed, coverage.from(), coverage.to(), Set.of(), List.of()));
        for (FeedCoverage.Span span : coverage.bySource()) {
            evaluations.addAll(exercise.feedOpened(feed, span.from(), span.to(), Set.of(span.source()), span.gaps()));
        }
        return evaluations;
    }
}
