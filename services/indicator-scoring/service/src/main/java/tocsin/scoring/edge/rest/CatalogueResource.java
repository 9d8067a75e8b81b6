package tocsin.scoring.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.warning.Assessment;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.edge.store.BoardQueries;

/** Theaters and indicators of the catalogue that a board is scored with. */
@Path("/api")
public class CatalogueResource {

    private final BoardQueries queries;

    CatalogueResource(BoardQueries queries) {
        this.queries = queries;
    }

    @GET
    @Path("theaters")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.SUBSCRIBER})
    public Uni<Page<TheaterItem>> theaters(@QueryParam("board") @DefaultValue(BoardHead.LIVE) String board) {
        return catalogue(board).map(bundle -> Page.of(bundle.theaters()));
    }

    @GET
    @Path("indicators")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<Page<IndicatorAnswer>> indicators(@QueryParam("board") @DefaultValue(BoardHead.LIVE) String board) {
        return catalogue(board)
                .map(bundle -> Page.of(bundle.indicators().stream()
                        .map(indicator -> IndicatorAnswer.of(indicator, bundle, null))
                        .toList()));
    }

    @GET
    @Path("indicators/{id}")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<IndicatorAnswer> indicator(
            @PathParam("id") String id, @QueryParam("board") @DefaultValue(BoardHead.LIVE) String board) {
        return catalogue(board).chain(bundle -> {
            IndicatorItem indicator = bundle.indicators().stream()
                    .filter(item -> item.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchThing("indicator", id));
            return queries.assessments(board)
                    .map(assessments -> IndicatorAnswer.of(indicator, bundle, activations(id, assessments)));
        });
    }

    private Uni<CatalogueBundle> catalogue(String board) {
        return queries.catalogueOf(board)
                .map(catalogue -> catalogue
                        .orElseThrow(() -> new NoSuchThing("board", board))
                        .bundle());
    }

    private static List<Activation> activations(String indicator, List<Assessment> assessments) {
        return assessments.stream()
                .flatMap(assessment -> assessment.contributions().stream()
                        .filter(term -> indicator.equals(term.indicator()) && term.activation() != null)
                        .map(term ->
                                new Activation(assessment.problem(), term.activation(), term.decibans(), term.text())))
                .toList();
    }

    /** How active an indicator is in a problem. */
    record Activation(String problem, @Nullable Double activation, double decibans, String text) {}

    /** An indicator, and who uses it. */
    record IndicatorAnswer(
            String id,
            String title,
            String kind,
            double weight,
            List<String> theaters,
            List<String> feeds,
            List<String> problems,
            @Nullable List<Activation> activations) {

        static IndicatorAnswer of(IndicatorItem item, CatalogueBundle bundle, @Nullable List<Activation> activations) {
            return new IndicatorAnswer(
                    item.id(),
                    item.title(),
                    kind(item.method()),
                    item.weight(),
                    item.theaters(),
                    item.feeds(),
                    bundle.problems().stream()
                            .filter(problem -> problem.indicators().contains(item.id()))
                            .map(ProblemItem::id)
                            .toList(),
                    activations);
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
}
