package tocsin.backtest.skill;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.course.Course;

/**
 * What a problem said at 00:00 UTC of a covered day on which nothing was under way, and what followed.
 *
 * @param logOdds decibans
 * @param probability 0..1
 * @param onsetFollows whether an onset followed within the problem's horizon
 */
public record Sample(Instant at, double logOdds, double probability, boolean onsetFollows) {

    /** A problem's samples, in order. */
    public static List<Sample> of(Judged judged) {
        return judged.covered()
                .midnights()
                .mapToObj(Instant::ofEpochSecond)
                .filter(midnight -> !judged.isUnderWay(midnight))
                .map(midnight -> at(judged, midnight))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Sample at(Judged judged, Instant midnight) {
        Course.Point standing = judged.course().standingAt(midnight);
        return standing == null
                ? null
                : new Sample(midnight, standing.logOdds(), standing.probability(), judged.onsetFollows(midnight));
    }

    /** The same with another probability said. */
    public Sample said(double other) {
        return new Sample(at, logOdds, other, onsetFollows);
    }

    double outcome() {
        return onsetFollows ? 1 : 0;
    }
}
