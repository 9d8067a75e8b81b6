package tocsin.backtest.skill;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.course.Course;
import tocsin.scoring.model.catalogue.Level;

/**
 * A time above NORMAL that began in the period.
 *
 * @param begin the raise out of NORMAL
 * @param end the return to NORMAL; null: it never came
 */
public record AlarmVerdict(Instant begin, @Nullable Instant end, Level highest, Kind kind) {
    /** What it was worth. */
    public enum Kind {
        /** It began within the horizon before an onset. */
        WARNING,
        /** It began while something was under way. */
        UNDER_WAY,
        /** Neither. */
        FALSE_ALARM
    }

    static List<AlarmVerdict> of(Judged judged) {
        return judged.course().episodes().stream()
                .filter(episode -> judged.period().contains(episode.begin()))
                .map(episode -> of(judged, episode))
                .toList();
    }

    private static AlarmVerdict of(Judged judged, Course.Episode episode) {
        Kind kind;
        if (judged.isWarning(episode.begin())) {
            kind = Kind.WARNING;
        } else {
            kind = judged.isUnderWay(episode.begin()) ? Kind.UNDER_WAY : Kind.FALSE_ALARM;
        }
        return new AlarmVerdict(episode.begin(), episode.end(), episode.highest(), kind);
    }
}
