package tocsin.backtest.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import tocsin.backtest.course.Course.Point;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.observation.Matched;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.evidence.EvidenceReading;
import tocsin.scoring.evidence.FeedReading;
import tocsin.scoring.model.board.Evaluation;
import tocsin.scoring.model.board.ExerciseFold;
import tocsin.scoring.model.board.Kept;
import tocsin.scoring.model.evidence.Receipt;
import tocsin.scoring.model.warning.Contribution;
import tocsin.scoring.model.warning.Transition;
import tocsin.watch.matching.ReportMatching;

/**
 * Feeds an archive to a board of its own, exactly as an exercise on the live path: each report is matched with the
 * catalogue, arrives when it was published, and is folded in that order; equal stamps are looked at together.
 */
public final class ArchiveRun {
    private static final String FEED = "archive";
    private static final int CHIEF = 4;

    private final Map<String, List<Point>> points = new TreeMap<>();
    private final Map<String, List<Alert>> alerts = new TreeMap<>();
    private final ActiveCatalogue catalogue;
    private final ReportMatching matching;
    private final ExerciseFold fold;
    private int observations;
    private int duplicates;

    private ArchiveRun(ActiveCatalogue catalogue, ReportMatching matching) {
        this.catalogue = catalogue;
        this.matching = matching;
        this.fold = new ExerciseFold(catalogue.model(), Kept.NOTHING);
    }

    /**
     * What came of an archive.
     *
     * @param courses of every problem of the catalogue
     * @param observations how many matches the reports had
     * @param duplicates how many reports were known already
     */
    public record Outcome(Map<String, Course> courses, int observations, int duplicates) {}

    /**
     * Runs an archive.
     *
     * @param matching of the same catalogue
     * @param done is told how many reports have been fed, after each
     */
    public static Outcome run(
            ActiveCatalogue catalogue, ReportMatching matching, ArchiveReading archive, IntConsumer done) {
        ArchiveRun run = new ArchiveRun(catalogue, matching);
        run.note(FeedReading.open(run.fold, FEED, archive.coverage()));
        int fed = 0;
        for (AcceptedReport report : archive.accepted()) {
            run.feed(report);
            done.accept(++fed);
        }
        run.note(run.fold.fed(FEED));
        return run.outcome();
    }

    private void feed(AcceptedReport report) {
        Matched matched = matching.match(report, report.content().publishedAt());
        var step = fold.receive(EvidenceReading.evidence(matched));
        if (step.outcome() == Receipt.Outcome.DUPLICATE || step.outcome() == Receipt.Outcome.STALE) {
            duplicates++;
        } else {
            observations += matched.matches().size();
        }
        note(step.evaluations());
    }

    private void note(List<Evaluation> evaluations) {
        for (Evaluation evaluation : evaluations) {
            points.computeIfAbsent(evaluation.problem(), problem -> new ArrayList<>())
                    .add(new Point(
                            evaluation.at(),
                            evaluation.logOdds(),
                            evaluation.standing().level()));
            Transition transition = evaluation.transition();
            if (transition != null) {
                alerts.computeIfAbsent(evaluation.problem(), problem -> new ArrayList<>())
                        .add(alert(transition));
            }
        }
    }

    private static Alert alert(Transition transition) {
        var assessment = transition.assessment();
        return new Alert(
                transition.problem(),
                transition.number(),
                transition.kind().name().toLowerCase(Locale.ROOT),
                transition.from(),
                transition.to(),
                transition.at(),
                assessment.logOdds(),
                assessment.probability(),
                transition.reason(),
                assessment.contributions().stream()
                        .filter(term -> term.kind() != Contribution.Kind.PRIOR)
                        .filter(term -> term.decibans() != 0)
                        .sorted(Comparator.comparingDouble((Contribution term) -> -Math.abs(term.decibans())))
                        .limit(CHIEF)
                        .map(ArchiveRun::weight)
                        .toList());
    }

    private static Alert.Weight weight(Contribution term) {
        return new Alert.Weight(
                term.kind().name().toLowerCase(Locale.ROOT),
                term.subject() == null ? "" : term.subject(),
                term.title(),
                term.decibans(),
                term.text());
    }

    private Outcome outcome() {
        Map<String, Course> courses = new TreeMap<>();
        catalogue.model().problems().forEach(problem -> {
            String id = problem.id();
            courses.put(id, new Course(id, points.getOrDefault(id, List.of()), alerts.getOrDefault(id, List.of())));
        });
        return new Outcome(courses, observations, duplicates);
    }
}
