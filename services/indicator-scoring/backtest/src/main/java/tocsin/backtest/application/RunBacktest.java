package tocsin.backtest.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.course.Alert;
import tocsin.backtest.course.ArchiveReading;
import tocsin.backtest.course.ArchiveRun;
import tocsin.backtest.course.Course;
import tocsin.backtest.course.Coverings;
import tocsin.backtest.onset.Onset;
import tocsin.backtest.onset.Onsets;
import tocsin.backtest.skill.Judged;
import tocsin.backtest.skill.Period;
import tocsin.backtest.skill.Skill;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.matching.ReportMatching;
import tocsin.watch.place.Gazetteer;

/** Runs archives through catalogues and judges what came of it. */
public final class RunBacktest {
    /** A catalogue that is measured has no version yet; an exercise would be pinned to the first. */
    private static final int VERSION = 1;

    private final ArchiveReading archive;
    private final Onsets onsets;
    private final Period period;
    private final Gazetteer gazetteer;
    private final Progress progress;

    /**
     * @param from the first day to be judged; null: the archives' first
     * @param to the last day to be judged; null: the archives' last
     * @throws IllegalArgumentException when there is nothing to judge
     */
    public RunBacktest(
            Collection<ArchiveLine> lines,
            Onsets onsets,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Gazetteer gazetteer,
            Progress progress) {
        this.archive = ArchiveReading.of(lines, VERSION);
        this.onsets = onsets;
        this.period = new Period(
                from == null ? day(archive.coverage().from()) : from,
                to == null ? day(archive.coverage().to()) : to);
        this.gazetteer = gazetteer;
        this.progress = progress;
    }

    /** Measures one catalogue. */
    public BacktestResult measure(String directory, CatalogueContent content) {
        long started = System.nanoTime();
        CatalogueBundle bundle = content.version(VERSION, "backtest", "backtest", Instant.EPOCH);
        ActiveCatalogue catalogue = ActiveCatalogue.of(bundle);
        ReportMatching matching = new ReportMatching(bundle, gazetteer);
        int all = archive.accepted().size();
        ArchiveRun.Outcome outcome =
                ArchiveRun.run(catalogue, matching, archive, done -> progress.fed(directory, done, all));
        List<Judged> judged = judged(catalogue, outcome.courses());
        List<Onset> absent = onsets.all().stream()
                .filter(onset -> !catalogue.hasProblem(onset.problem()) && period.contains(onset.day()))
                .toList();
        Skill skill = Skill.of(judged, absent);
        return new BacktestResult(
                new BacktestResult.Version(directory, bundle.contentHash()),
                period,
                new BacktestResult.Taken(
                        all, archive.refusals(), archive.rejected(), outcome.duplicates(), outcome.observations()),
                skill,
                alerts(outcome),
                outcome.courses(),
                judged,
                notes(catalogue),
                (System.nanoTime() - started) / 1e9);
    }

    private List<Judged> judged(ActiveCatalogue catalogue, Map<String, Course> courses) {
        List<Judged> judged = new ArrayList<>();
        for (String id : onsets.problems()) {
            Course course = courses.get(id);
            if (course != null) {
                ProblemItem problem = catalogue.problem(id);
                judged.add(new Judged(
                        id,
                        problem.title(),
                        problem.horizonDays(),
                        catalogue.model().problem(id).levels().rules(),
                        course,
                        Coverings.of(catalogue, id, archive.coverage()),
                        period,
                        onsets.of(id)));
            }
        }
        return judged;
    }

    private List<String> notes(ActiveCatalogue catalogue) {
        List<String> notes = new ArrayList<>(onsets.notes());
        for (String problem : onsets.problems()) {
            if (!catalogue.hasProblem(problem)) {
                notes.add("The catalogue has no problem %s: its onsets count as misses.".formatted(problem));
            }
        }
        for (Onset onset : onsets.all()) {
            if (!period.contains(onset.day())) {
                notes.add("The onset of %s on %s is left out: it lies outside %s to %s."
                        .formatted(onset.problem(), onset.day(), period.from(), period.to()));
            }
        }
        return notes;
    }

    private static List<Alert> alerts(ArchiveRun.Outcome outcome) {
        return outcome.courses().values().stream()
                .flatMap(course -> course.alerts().stream())
                .sorted(Comparator.comparing(Alert::at)
                        .thenComparing(Alert::problem)
                        .thenComparingLong(Alert::number))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
