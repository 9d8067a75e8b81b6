package tocsin.backtest.skill;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import tocsin.backtest.course.Course;
import tocsin.backtest.course.CoveredDays;
import tocsin.backtest.onset.Onset;
import tocsin.scoring.model.catalogue.LevelRules;

/**
 * One problem to be judged.
 *
 * @param horizonDays its own horizon
 * @param course what it did, also before the period
 * @param levels its thresholds
 * @param everCovered the days that its feeds cover, also outside the period
 * @param onsets all that is known of it, also outside the period: a warning of what came later is no false alarm
 */
public record Judged(
        String problem,
        String title,
        double horizonDays,
        LevelRules levels,
        Course course,
        CoveredDays everCovered,
        Period period,
        List<Onset> onsets) {
    private static final double DAY_SECONDS = 86_400;

    /** Days a year has on average. */
    static final double YEAR = 365.25;

    public Judged {
        onsets = List.copyOf(onsets);
    }

    /** The days of the period that its feeds cover. */
    public CoveredDays covered() {
        return everCovered.within(period.from(), period.to());
    }

    /** Covered days of the period in years. */
    public double years() {
        return covered().count() / YEAR;
    }

    /** The onsets of the period. */
    List<Onset> due() {
        return onsets.stream().filter(onset -> period.contains(onset.day())).toList();
    }

    /** The horizon of an onset, days: the row's own, else the problem's. */
    double horizonDays(Onset onset) {
        return onset.horizonDays() == null ? horizonDays : onset.horizonDays();
    }

    /** When a warning of the onset begins to count. */
    Instant opening(Onset onset) {
        return onset.at().minusSeconds(seconds(horizonDays(onset)));
    }

    /** Whether a warning at that moment speaks of an onset to come. */
    boolean isWarning(Instant moment) {
        return onsets.stream().anyMatch(onset -> !moment.isBefore(opening(onset)) && moment.isBefore(onset.at()));
    }

    /**
     * Whether something is under way: from an onset through the last day of what began, or, where none is given, for as
     * long as the onset's horizon.
     */
    boolean isUnderWay(Instant moment) {
        return onsets.stream().anyMatch(onset -> !moment.isBefore(onset.at()) && moment.isBefore(closing(onset)));
    }

    /** Whether an onset follows after that moment within the problem's own horizon. */
    boolean onsetFollows(Instant moment) {
        Instant last = moment.plusSeconds(seconds(horizonDays));
        return onsets.stream()
                .anyMatch(onset -> onset.at().isAfter(moment) && !onset.at().isAfter(last));
    }

    /** How many onsets could have been foreseen on those days: one lies within the problem's own horizon before it. */
    public int foreseeable(Collection<Sample> days) {
        return (int) onsets.stream()
                .filter(onset -> days.stream()
                        .anyMatch(day -> day.at().isBefore(onset.at())
                                && !day.at().isBefore(onset.at().minusSeconds(seconds(horizonDays)))))
                .count();
    }

    private Instant closing(Onset onset) {
        return onset.end() == null
                ? onset.at().plusSeconds(seconds(horizonDays(onset)))
                : onset.end().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static long seconds(double days) {
        return Math.round(days * DAY_SECONDS);
    }
}
