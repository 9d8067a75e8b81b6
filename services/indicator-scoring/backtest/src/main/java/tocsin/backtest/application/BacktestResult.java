package tocsin.backtest.application;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tocsin.backtest.course.Alert;
import tocsin.backtest.course.Course;
import tocsin.backtest.skill.Judged;
import tocsin.backtest.skill.Period;
import tocsin.backtest.skill.Skill;

/**
 * What a backtest found.
 *
 * @param alerts of all problems of the catalogue, in order of time
 * @param courses what every problem did
 * @param judged the problems that were judged, for pictures and fits
 * @param notes what a reader should know
 */
public record BacktestResult(
        Version catalogue,
        Period period,
        Taken reports,
        Skill skill,
        List<Alert> alerts,
        Map<String, Course> courses,
        List<Judged> judged,
        List<String> notes,
        double seconds) {
    public BacktestResult {
        alerts = List.copyOf(alerts);
        judged = List.copyOf(judged);
        notes = List.copyOf(notes);
    }

    /** Which catalogue. */
    public record Version(String directory, String contentHash) {}

    /**
     * What was read.
     *
     * @param rejected how many lines were no reports
     * @param reasons why, with how often
     * @param observations matches of report, indicator and theater
     */
    public record Taken(
            int accepted, int rejected, SortedMap<String, Integer> reasons, int duplicates, int observations) {}
}
