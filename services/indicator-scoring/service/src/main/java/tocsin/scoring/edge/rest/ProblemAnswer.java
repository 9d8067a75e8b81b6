package tocsin.scoring.edge.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;
import tocsin.contracts.warning.WarningLevel;
import tocsin.scoring.board.AssessmentWriting;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.model.board.Board;
import tocsin.scoring.model.warning.Standing;

/** A warning problem as it stands on a board. */
record ProblemAnswer(
        String id,
        String title,
        String statement,
        List<String> theaters,
        WarningLevel level,
        @Nullable Instant levelSince,
        double probability,
        String word,
        boolean calibrated,
        double logOdds,
        @Nullable Double trend,
        @Nullable Instant at,
        Assessment.@Nullable Blind blind,
        Assessment.@Nullable NextCrossing nextCrossing,
        ProblemItem.Levels levels,
        int catalogueVersion,
        List<Contribution> contributions,
        Assessment.@Nullable Calibration calibration) {

    static ProblemAnswer of(ProblemItem problem, Assessment assessment) {
        return new ProblemAnswer(
                problem.id(),
                problem.title(),
                problem.statement(),
                problem.theaters(),
                assessment.level(),
                assessment.levelSince(),
                assessment.probability(),
                assessment.word(),
                assessment.calibrated(),
                assessment.logOdds(),
                assessment.trend(),
                assessment.at(),
                assessment.blind(),
                assessment.nextCrossing(),
                problem.levels(),
                assessment.catalogueVersion(),
                assessment.contributions(),
                assessment.calibration());
    }

    /** A problem that was never looked at stands at its prior. */
    static ProblemAnswer atPrior(String board, ActiveCatalogue catalogue, ProblemItem problem) {
        Instant at = catalogue.bundle().at();
        Assessment prior = AssessmentWriting.withoutReports(
                board,
                catalogue,
                new Board(catalogue.model(), List.of())
                        .assess(problem.id(), Standing.FIRST, at.getEpochSecond(), at.getEpochSecond()));
        return of(problem, prior).neverLookedAt();
    }

    private ProblemAnswer neverLookedAt() {
        return new ProblemAnswer(
                id,
                title,
                statement,
                theaters,
                level,
                null,
                probability,
                word,
                calibrated,
                logOdds,
                null,
                null,
                null,
                null,
                levels,
                catalogueVersion,
                contributions,
                calibration);
    }

    /** Without its clusters, as lists have it. */
    ProblemAnswer brief() {
        List<Contribution> terms = contributions.stream()
                .map(term -> new Contribution(
                        term.kind(),
                        term.indicator(),
                        term.title(),
                        term.decibans(),
                        term.activation(),
                        term.text(),
                        List.of(),
                        term.clusters().size() + term.moreClusters()))
                .toList();
        return new ProblemAnswer(
                id,
                title,
                statement,
                theaters,
                level,
                levelSince,
                probability,
                word,
                calibrated,
                logOdds,
                trend,
                at,
                blind,
                nextCrossing,
                levels,
                catalogueVersion,
                terms,
                calibration);
    }
}
