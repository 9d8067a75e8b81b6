package tocsin.scoring.edge.rest;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.timeline.Moment;
import tocsin.scoring.timeline.Telling;
import tocsin.scoring.timeline.Turn;

/** How the moments of a time line are told: with titles, grades and what they count. */
final class TimelineWriting {

    private final ActiveCatalogue catalogue;
    private final Map<String, Matched> reports;
    private final Map<String, String> indicators = new HashMap<>();
    /** What each cluster counts in its problem's newest explanation, by problem and cluster. */
    private final Map<String, Double> shares = new HashMap<>();

    TimelineWriting(ActiveCatalogue catalogue, Map<String, Matched> reports, List<Assessment> assessments) {
        this.catalogue = catalogue;
        this.reports = reports;
        for (IndicatorItem item : catalogue.bundle().indicators()) {
            indicators.put(item.id(), item.title());
        }
        for (Assessment assessment : assessments) {
            for (Contribution term : assessment.contributions()) {
                term.clusters()
                        .forEach(cluster -> shares.merge(
                                assessment.problem() + "\n" + cluster.id(), cluster.decibans(), Double::sum));
            }
        }
    }

    TimelineItem item(Moment moment) {
        return switch (moment) {
            case Moment.Reported(Telling telling) -> reported(telling);
            case Moment.Opined(Judged judged) -> opined(judged);
            case Moment.Pressed pressed -> pressed(pressed);
            case Moment.Turned(Turn turn) -> turned(turn);
        };
    }

    private TimelineItem reported(Telling telling) {
        Matched report = Objects.requireNonNull(reports.get(telling.first()), telling.first());
        SourceItem source = catalogue.source(report.source());
        return TimelineItem.reported(
                telling.at(),
                telling.problem(),
                List.copyOf(telling.theaters()),
                report.citation().title(),
                new TimelineItem.Cited(
                        report.reportId(),
                        report.source(),
                        (source == null ? "F" : source.reliability()) + report.credibility(),
                        report.citation().url(),
                        telling.reports().size(),
                        telling.indicators().stream()
                                .map(id -> indicators.getOrDefault(id, id))
                                .toList()),
                share(telling));
    }

    /** Absent where none of its clusters is among those that the explanation shows. */
    private @Nullable Double share(Telling telling) {
        Double sum = null;
        for (String report : telling.reports()) {
            Double share = shares.get(telling.problem() + "\n" + report);
            if (share != null) {
                sum = sum == null ? share : sum + share;
            }
        }
        return sum;
    }

    private TimelineItem opined(Judged judged) {
        String until = judged.withdrawnAt() == null
                ? "until " + judged.expiresAt()
                : "withdrawn " + judged.withdrawnAt().truncatedTo(ChronoUnit.SECONDS);
        return TimelineItem.judged(
                judged.at(),
                judged.problem(),
                theaters(judged.problem()),
                "Judgement of " + judged.author(),
                "%s (%s)".formatted(judged.reason(), until),
                judged.decibans());
    }

    private TimelineItem pressed(Moment.Pressed pressed) {
        Turn raise = pressed.by();
        return new TimelineItem(
                pressed.at(),
                pressed.on(),
                theaters(pressed.on()),
                TimelineItem.Kind.COUPLING,
                "%s presses on this from here on".formatted(title(raise.problem())),
                "raised to %s on %s, which counts here %s later: %s"
                        .formatted(
                                raise.to(),
                                raise.at(),
                                hours(pressed.coupling().delayHours()),
                                pressed.coupling().reason()),
                pressed.coupling().decibans(),
                null,
                null,
                null,
                raise.alert(),
                raise.problem());
    }

    private TimelineItem turned(Turn turn) {
        return new TimelineItem(
                turn.at(),
                turn.problem(),
                theaters(turn.problem()),
                TimelineItem.Kind.TRANSITION,
                sentence(turn),
                turn.reason(),
                null,
                null,
                turn.to(),
                turn.from(),
                turn.alert(),
                null);
    }

    private static String sentence(Turn turn) {
        return switch (turn.kind()) {
            case RAISE -> "Raised from %s to %s".formatted(turn.from(), turn.to());
            case UPDATE -> turn.from() == turn.to() ? "Stays at " + turn.to() : "Moved to " + turn.to();
            case CLEAR -> "Cleared to " + turn.to();
            case CANCEL -> "Taken back to " + turn.to();
        };
    }

    /** What was told of a problem that the catalogue no longer has keeps its id. */
    private String title(String problem) {
        return catalogue.hasProblem(problem) ? catalogue.problem(problem).title() : problem;
    }

    private List<String> theaters(String problem) {
        return catalogue.hasProblem(problem) ? catalogue.problem(problem).theaters() : List.of();
    }

    private static String hours(double hours) {
        return hours == Math.rint(hours) ? "%.0f h".formatted(hours) : "%s h".formatted(hours);
    }
}
