package tocsin.scoring.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.warning.Assessment;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.edge.store.BoardQueries;
import tocsin.scoring.edge.store.HistoryPoint;

/** Warning problems as they stand. */
@Path("/api/problems")
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.SUBSCRIBER})
public class ProblemResource {

    private final BoardQueries queries;

    ProblemResource(BoardQueries queries) {
        this.queries = queries;
    }

    @GET
    public Uni<Page<ProblemAnswer>> list(@QueryParam("board") @DefaultValue(BoardHead.LIVE) String board) {
        return catalogue(board)
                .chain(catalogue ->
                        queries.assessments(board).map(assessments -> answers(board, catalogue, assessments)))
                .map(Page::of);
    }

    @GET
    @Path("{id}")
    public Uni<ProblemAnswer> one(
            @PathParam("id") String id, @QueryParam("board") @DefaultValue(BoardHead.LIVE) String board) {
        return catalogue(board).chain(catalogue -> {
            ProblemItem problem = problem(catalogue, id);
            return queries.assessment(board, id)
                    .map(assessment -> assessment
                            .map(found -> ProblemAnswer.of(problem, found))
                            .orElseGet(() -> ProblemAnswer.atPrior(board, catalogue, problem)));
        });
    }

    @GET
    @Path("{id}/history")
    public Uni<HistoryAnswer> history(
            @PathParam("id") String id,
            @QueryParam("board") @DefaultValue(BoardHead.LIVE) String board,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Instant first = Times.of("from", from);
        Instant last = Times.of("to", to);
        return catalogue(board).chain(catalogue -> {
            ProblemItem problem = problem(catalogue, id);
            return queries.history(board, id, first, last).map(points -> new HistoryAnswer(points, problem.levels()));
        });
    }

    /** How a problem's score went, and the thresholds it is held against. */
    record HistoryAnswer(List<HistoryPoint> items, ProblemItem.Levels levels) {}

    private Uni<ActiveCatalogue> catalogue(String board) {
        return queries.catalogueOf(board)
                .map(catalogue -> catalogue.orElseThrow(() -> new NoSuchThing("board", board)));
    }

    private static List<ProblemAnswer> answers(String board, ActiveCatalogue catalogue, List<Assessment> assessments) {
        Map<String, Assessment> known =
                assessments.stream().collect(Collectors.toMap(Assessment::problem, Function.identity()));
        return catalogue.bundle().problems().stream()
                .map(problem -> {
                    Assessment assessment = known.get(problem.id());
                    return assessment == null
                            ? ProblemAnswer.atPrior(board, catalogue, problem)
                            : ProblemAnswer.of(problem, assessment);
                })
                .map(ProblemAnswer::brief)
                .toList();
    }

    private static ProblemItem problem(ActiveCatalogue catalogue, String id) {
        if (!catalogue.hasProblem(id)) {
            throw new NoSuchThing("problem", id);
        }
        return catalogue.problem(id);
    }
}
