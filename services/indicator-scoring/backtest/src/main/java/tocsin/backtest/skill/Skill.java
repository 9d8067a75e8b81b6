package tocsin.backtest.skill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.course.Course;
import tocsin.backtest.onset.Onset;

/**
 * How good a catalogue was.
 *
 * @param problems by id
 */
public record Skill(List<ProblemSkill> problems, TotalSkill total) {
    public Skill {
        problems = List.copyOf(problems);
    }

    /**
     * Judges problems.
     *
     * @param judged those that the catalogue has
     * @param absent onsets of the period whose problem the catalogue lacks
     */
    public static Skill of(List<Judged> judged, Collection<Onset> absent) {
        List<ProblemSkill> problems = new ArrayList<>();
        SortedMap<String, List<Onset>> lacking = new TreeMap<>();
        absent.forEach(onset -> lacking.computeIfAbsent(onset.problem(), problem -> new ArrayList<>())
                .add(onset));
        lacking.forEach((problem, onsets) -> problems.add(lacking(problem, onsets)));
        Pool pool = new Pool();
        for (Judged problem : judged) {
            problems.add(pool.judge(problem));
        }
        problems.sort(Comparator.comparing(ProblemSkill::problem));
        return new Skill(problems, pool.total(problems));
    }

    /** Gathers what is summed over all problems. */
    private static final class Pool {
        private final List<Judged> all = new ArrayList<>();
        private final List<Sample> samples = new ArrayList<>();
        private double climatology;
        private long alarmSeconds;
        private long coveredSeconds;

        ProblemSkill judge(Judged judged) {
            List<OnsetVerdict> onsets = judged.due().stream()
                    .map(onset -> OnsetVerdict.of(judged, onset))
                    .toList();
            List<AlarmVerdict> alarms = AlarmVerdict.of(judged);
            List<Sample> own = Sample.of(judged);
            Double ownClimatology = Scores.climatology(own);
            long covered = judged.covered()
                    .seconds(judged.period().begin(), judged.period().end());
            long alarm = alarmSeconds(judged);
            all.add(judged);
            samples.addAll(own);
            climatology += ownClimatology == null ? 0 : ownClimatology * own.size();
            alarmSeconds += alarm;
            coveredSeconds += covered;
            int hits = (int) onsets.stream().filter(OnsetVerdict::hit).count();
            int falseAlarms = (int) alarms.stream()
                    .filter(one -> one.kind() == AlarmVerdict.Kind.FALSE_ALARM)
                    .count();
            return new ProblemSkill(
                    judged.problem(),
                    judged.title(),
                    true,
                    judged.horizonDays(),
                    judged.years(),
                    hits,
                    onsets.size() - hits,
                    falseAlarms,
                    share(falseAlarms, judged.years()),
                    Scores.median(onsets.stream()
                            .map(OnsetVerdict::leadDays)
                            .filter(Objects::nonNull)
                            .toList()),
                    Scores.brier(own),
                    ownClimatology,
                    Scores.auroc(own, Sample::logOdds),
                    share((double) alarm, (double) covered),
                    ShiftTest.of(List.of(judged)),
                    own.size(),
                    Reliability.table(own),
                    onsets,
                    alarms);
        }

        TotalSkill total(List<ProblemSkill> problems) {
            double years = all.stream().mapToDouble(Judged::years).sum();
            int falseAlarms =
                    problems.stream().mapToInt(ProblemSkill::falseAlarms).sum();
            return new TotalSkill(
                    problems.stream().mapToInt(ProblemSkill::hits).sum(),
                    problems.stream().mapToInt(ProblemSkill::misses).sum(),
                    falseAlarms,
                    years,
                    share(falseAlarms, years),
                    Scores.median(problems.stream()
                            .flatMap(problem -> problem.leads().stream())
                            .toList()),
                    Scores.brier(samples),
                    share(climatology, samples.size()),
                    Scores.auroc(samples, Sample::probability),
                    share((double) alarmSeconds, (double) coveredSeconds),
                    ShiftTest.of(all),
                    samples.size(),
                    Reliability.table(samples));
        }
    }

    private static long alarmSeconds(Judged judged) {
        Period period = judged.period();
        long seconds = 0;
        for (Course.Episode episode : judged.course().episodes()) {
            Instant begin = episode.begin().isBefore(period.begin()) ? period.begin() : episode.begin();
            Instant end = episode.end() == null || episode.end().isAfter(period.end()) ? period.end() : episode.end();
            seconds += judged.covered().seconds(begin, end);
        }
        return seconds;
    }

    private static @Nullable Double share(double part, double whole) {
        return whole == 0 ? null : part / whole;
    }

    private static ProblemSkill lacking(String problem, List<Onset> onsets) {
        List<OnsetVerdict> verdicts = onsets.stream()
                .map(onset -> new OnsetVerdict(
                        problem,
                        onset.day(),
                        onset.theater(),
                        onset.whatHappened(),
                        onset.carriedBy(),
                        onset.horizonDays() == null ? 0 : onset.horizonDays(),
                        0,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
        return new ProblemSkill(
                problem,
                problem,
                false,
                null,
                0,
                0,
                verdicts.size(),
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                List.of(),
                verdicts,
                List.of());
    }
}
