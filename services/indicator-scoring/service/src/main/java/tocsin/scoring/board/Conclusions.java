package tocsin.scoring.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.identity.WarningIds;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;
import tocsin.contracts.warning.WarningLevel;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.model.board.BoardFold;
import tocsin.scoring.model.board.Evaluation;
import tocsin.scoring.model.warning.Transition;

/** Gathers what follows from the records applied since it was last taken. */
final class Conclusions {
    private static final Set<Contribution.Kind> EVIDENCE =
            Set.of(Contribution.Kind.INDICATOR, Contribution.Kind.COUPLING, Contribution.Kind.JUDGEMENT);

    private final String board;
    private final Trends trends;
    private final Map<String, Evaluation> latest = new TreeMap<>();
    private final Map<String, ScorePoint> points = new LinkedHashMap<>();
    private final List<BoardChange.Sounded> alerts = new ArrayList<>();

    Conclusions(String board, Trends trends) {
        this.board = board;
        this.trends = trends;
    }

    /** What led to evaluations. */
    record Occasion(@Nullable String feed, @Nullable String correlation) {

        /** The same, led to by another record. */
        Occasion after(@Nullable String earlier) {
            return new Occasion(feed, earlier);
        }
    }

    void add(Evaluation evaluation, Occasion occasion, AssessmentWriting writing) {
        Transition transition = evaluation.transition();
        remember(evaluation, 0);
        if (transition != null) {
            remember(evaluation, transition.number());
            Double trend = trends.of(evaluation.problem(), evaluation.at(), evaluation.logOdds());
            Assessment frozen = writing.write(transition.assessment(), trend);
            alerts.add(new BoardChange.Sounded(alert(transition, frozen), occasion.feed(), occasion.correlation()));
        }
        latest.put(evaluation.problem(), evaluation);
    }

    /**
     * Takes all of it out. A problem that is about to be looked at again is not assessed before: its evidence has moved
     * on, its level has not.
     */
    BoardChange.Concluded take(BoardFold fold, ActiveCatalogue catalogue, AssessmentWriting writing) {
        var pending = fold.state().pending();
        Set<String> unsettled = pending == null ? Set.of() : pending.takenOut().keySet();
        List<Assessment> assessments = new ArrayList<>();
        for (Evaluation evaluation : latest.values()) {
            if (!unsettled.contains(evaluation.problem()) && catalogue.hasProblem(evaluation.problem())) {
                assessments.add(assess(evaluation, fold, writing));
            }
        }
        BoardChange.Concluded concluded = new BoardChange.Concluded(assessments, List.copyOf(points.values()), alerts);
        latest.clear();
        points.clear();
        alerts.clear();
        return concluded;
    }

    /** At the time at which it was looked at, so that it makes no difference how much came since. */
    private Assessment assess(Evaluation evaluation, BoardFold fold, AssessmentWriting writing) {
        long at = evaluation.at().getEpochSecond();
        return writing.write(
                fold.board().assess(evaluation.problem(), fold.standing(evaluation.problem()), at, at),
                trends.of(evaluation.problem(), evaluation.at(), evaluation.logOdds()));
    }

    private void remember(Evaluation evaluation, long transition) {
        ScorePoint point = new ScorePoint(
                evaluation.problem(),
                evaluation.at(),
                AssessmentWriting.level(evaluation.standing().level()),
                evaluation.logOdds(),
                1 / (1 + Math.pow(10, -evaluation.logOdds() / 10)),
                transition);
        points.put(point.problem() + "\n" + point.hour() + "\n" + transition, point);
        if (transition == 0) {
            trends.add(point);
        }
    }

    private Alert alert(Transition transition, Assessment assessment) {
        AlertKind kind = kind(transition.kind());
        WarningLevel from = AssessmentWriting.level(transition.from());
        WarningLevel to = AssessmentWriting.level(transition.to());
        return new Alert(
                WarningIds.alert(board, transition.problem(), transition.number(), kind, from, to, transition.at()),
                board,
                !BoardHead.isLive(board),
                transition.problem(),
                assessment.title(),
                assessment.theaters(),
                transition.number(),
                kind,
                from,
                to,
                transition.at(),
                reason(transition, assessment),
                assessment);
    }

    /** A raise also says what carries it most: an officer asks that first. */
    private static String reason(Transition transition, Assessment assessment) {
        if (transition.kind() != Transition.Kind.RAISE) {
            return transition.reason();
        }
        return assessment.contributions().stream()
                .filter(term -> EVIDENCE.contains(term.kind()) && term.decibans() > 0)
                .max(Comparator.comparingDouble(Contribution::decibans))
                .map(chief -> "%s; chiefly %s: %s".formatted(transition.reason(), chief.title(), chief.text()))
                .orElse(transition.reason());
    }

    private static AlertKind kind(Transition.Kind kind) {
        return switch (kind) {
            case RAISE -> AlertKind.RAISE;
            case UPDATE -> AlertKind.UPDATE;
            case CLEAR -> AlertKind.CLEAR;
            case CANCEL -> AlertKind.CANCEL;
        };
    }
}
