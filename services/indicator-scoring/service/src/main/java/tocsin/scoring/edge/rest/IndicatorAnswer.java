package tocsin.scoring.edge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.EventPattern;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.wire.Wire;

/**
 * An indicator, and who uses it.
 *
 * @param settings of its kind, defaults filled in; this and what follows on a single indicator only
 * @param activations how active it is, by board and problem
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndicatorAnswer(
        String id,
        String title,
        String kind,
        double weight,
        String magnitude,
        List<String> theaters,
        List<String> feeds,
        List<String> problems,
        @Nullable JsonNode settings,
        @Nullable List<TextQuery> queries,
        @Nullable List<EventPattern> events,
        @Nullable List<Activation> activations) {

    /** How active an indicator is in a problem on a board. */
    record Activation(
            String board,
            String problem,
            String problemTitle,
            Instant at,
            @Nullable Double activation,
            double decibans,
            String text) {}

    static IndicatorAnswer brief(IndicatorItem item, CatalogueBundle bundle) {
        return new IndicatorAnswer(
                item.id(),
                item.title(),
                kind(item.method()),
                item.weight(),
                item.magnitude(),
                item.theaters(),
                item.feeds(),
                bundle.problems().stream()
                        .filter(problem -> problem.indicators().contains(item.id()))
                        .map(ProblemItem::id)
                        .toList(),
                null,
                null,
                null,
                null);
    }

    static IndicatorAnswer whole(IndicatorItem item, CatalogueBundle bundle, List<Assessment> assessments) {
        IndicatorAnswer brief = brief(item, bundle);
        return new IndicatorAnswer(
                brief.id,
                brief.title,
                brief.kind,
                brief.weight,
                brief.magnitude,
                brief.theaters,
                brief.feeds,
                brief.problems,
                Wire.json().valueToTree(item.method()),
                item.queries(),
                item.events(),
                assessments.stream()
                        .flatMap(assessment -> activations(item.id(), assessment).stream())
                        .toList());
    }

    private static List<Activation> activations(String indicator, Assessment assessment) {
        return assessment.contributions().stream()
                .filter(term -> indicator.equals(term.indicator()) && term.activation() != null)
                .map(term -> new Activation(
                        assessment.board(),
                        assessment.problem(),
                        assessment.title(),
                        assessment.at(),
                        term.activation(),
                        term.decibans(),
                        term.text()))
                .toList();
    }

    private static String kind(IndicatorMethod method) {
        return switch (method) {
            case IndicatorMethod.Sign _ -> "sign";
            case IndicatorMethod.Rate _ -> "rate";
            case IndicatorMethod.Score _ -> "score";
            case IndicatorMethod.Silence _ -> "silence";
            case IndicatorMethod.Concurrence _ -> "concurrence";
        };
    }
}
