package tocsin.backtest.skill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.course.Alert;
import tocsin.backtest.course.Course;
import tocsin.backtest.onset.Onset;
import tocsin.scoring.model.catalogue.Level;

/**
 * Whether an onset was warned of, and what stood when.
 *
 * @param horizonDays how long before it a warning counted
 * @param coveredDays how many days of that time the problem's feeds covered
 * @param hit whether the problem was raised in that time
 * @param leadDays from the first such raise to the onset; null: a miss
 * @param levelAtOnset what stood when it happened; null: the problem had not been looked at
 * @param logOddsAtOnset decibans
 * @param highest the highest log-odds of that time
 * @param needed the log-odds that raise to WATCH
 */
public record OnsetVerdict(
        String problem,
        LocalDate onset,
        String theater,
        String what,
        String carriedBy,
        double horizonDays,
        int coveredDays,
        boolean hit,
        @Nullable Double leadDays,
        @Nullable Level levelAtOnset,
        @Nullable Double logOddsAtOnset,
        @Nullable Highest highest,
        @Nullable Double needed,
        @Nullable FirstRaise firstRaise) {
    private static final double DAY_SECONDS = 86_400;

    /** The highest log-odds of a time, decibans. */
    public record Highest(Instant at, double logOdds) {}

    /** The first raise of a time, with what weighed most. */
    public record FirstRaise(Instant at, Level to, double logOdds, double probability, List<Alert.Weight> chief) {
        public FirstRaise {
            chief = List.copyOf(chief);
        }
    }

    /** Judges one onset. */
    static OnsetVerdict of(Judged judged, Onset onset) {
        Course course = judged.course();
        Instant opening = judged.opening(onset);
        Alert first = course.raises().stream()
                .filter(raise -> !raise.at().isBefore(opening) && raise.at().isBefore(onset.at()))
                .findFirst()
                .orElse(null);
        Course.Point standing = course.standingAt(onset.at());
        Course.Point highest = course.highest(opening, onset.at());
        return new OnsetVerdict(
                judged.problem(),
                onset.day(),
                onset.theater(),
                onset.whatHappened(),
                onset.carriedBy(),
                judged.horizonDays(onset),
                (int) Math.round(judged.everCovered().seconds(opening, onset.at()) / DAY_SECONDS),
                first != null,
                first == null ? null : (onset.at().getEpochSecond() - first.at().getEpochSecond()) / DAY_SECONDS,
                standing == null ? null : standing.level(),
                standing == null ? null : standing.logOdds(),
                highest == null ? null : new Highest(highest.at(), highest.logOdds()),
                judged.levels().raise(Level.WATCH),
                first == null
                        ? null
                        : new FirstRaise(first.at(), first.to(), first.logOdds(), first.probability(), first.chief()));
    }
}
