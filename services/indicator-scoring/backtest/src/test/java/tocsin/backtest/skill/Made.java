package tocsin.backtest.skill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.course.Alert;
import tocsin.backtest.course.Course;
import tocsin.backtest.course.CoveredDays;
import tocsin.backtest.onset.Onset;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.catalogue.LevelRules;

/** Courses made by hand: a problem of a horizon of 10 days over the first 100 days of 2021, day 1 to day 100. */
final class Made {
    static final LocalDate FIRST = LocalDate.parse("2021-01-01");
    static final Period PERIOD = new Period(FIRST, day(100));

    private final List<Course.Point> points = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Onset> onsets = new ArrayList<>();

    static LocalDate day(int number) {
        return FIRST.plusDays(number - 1);
    }

    /** Hours after 00:00 UTC of a day. */
    static Instant at(int day, int hour) {
        return FIRST.atStartOfDay(ZoneOffset.UTC)
                .plusDays(day - 1)
                .plusHours(hour)
                .toInstant();
    }

    Made look(int day, int hour, double logOdds) {
        points.add(new Course.Point(at(day, hour), logOdds, standing()));
        return this;
    }

    Made moves(int day, int hour, Level to, double logOdds) {
        Level from = standing();
        points.add(new Course.Point(at(day, hour), logOdds, to));
        String kind = to.above(from) ? "raise" : "clear";
        alerts.add(new Alert(
                "p",
                alerts.size() + 1,
                kind,
                from,
                to,
                at(day, hour),
                logOdds,
                points.getLast().probability(),
                "",
                List.of()));
        return this;
    }

    Made onset(int day, @Nullable Integer horizon, @Nullable Integer end) {
        onsets.add(new Onset("p", "", day(day), horizon, "it began", "", end == null ? null : day(end)));
        return this;
    }

    private Level standing() {
        return points.isEmpty() ? Level.NORMAL : points.getLast().level();
    }

    Judged judged() {
        return judged(
                PERIOD,
                LongStream.rangeClosed(FIRST.toEpochDay(), day(100).toEpochDay())
                        .boxed()
                        .toList());
    }

    Judged judged(Period period, List<Long> covered) {
        return new Judged(
                "p",
                "A problem",
                10,
                LevelRules.STANDARD,
                new Course("p", points, alerts),
                CoveredDays.of(covered),
                period,
                onsets);
    }

    ProblemSkill skill() {
        return Skill.of(List.of(judged()), List.of()).problems().getFirst();
    }
}
