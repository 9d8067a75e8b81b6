package tocsin.scoring.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import tocsin.scoring.application.BoardTimes;
import tocsin.scoring.application.GiveJudgement;
import tocsin.scoring.application.GiveJudgement.Opinion;
import tocsin.scoring.application.Judgements;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.edge.store.BoardQueries;

/** What analysts judge of a problem: given and read. */
@Path("/api/problems/{id}/judgements")
public class ProblemJudgements {

    /** +30 dB is a thousand to one: more is no opinion. */
    private static final double MOST_DECIBANS = 30;

    private final GiveJudgement giving;
    private final Judgements judgements;
    private final BoardTimes times;
    private final BoardQueries queries;
    private final Caller caller;

    ProblemJudgements(
            GiveJudgement giving, Judgements judgements, BoardTimes times, BoardQueries queries, Caller caller) {
        this.giving = giving;
        this.judgements = judgements;
        this.times = times;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    public Uni<RestResponse<Recorded>> give(
            @PathParam("id") String problem,
            @QueryParam("board") @DefaultValue(BoardHead.LIVE) String board,
            byte[] body) {
        GiveJudgement.Speaker author = caller.speaker();
        return known(board, problem)
                .chain(() -> giving.give(opinion(board, problem, body), author))
                .map(change -> RestResponse.accepted(new Recorded(Changes.done(change))));
    }

    @GET
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<Page<JudgementAnswer>> list(
            @PathParam("id") String problem, @QueryParam("board") @DefaultValue(BoardHead.LIVE) String board) {
        return known(board, problem)
                .chain(() -> times.now(board))
                .chain(now -> judgements
                        .about(board, problem)
                        .map(about -> Page.of(about.stream()
                                .map(judged -> JudgementAnswer.of(judged, now.orElse(Instant.EPOCH)))
                                .toList())));
    }

    private Uni<Void> known(String board, String problem) {
        return queries.catalogueOf(board)
                .invoke(catalogue -> {
                    if (!catalogue
                            .orElseThrow(() -> new NoSuchThing("board", board))
                            .hasProblem(problem)) {
                        throw new NoSuchThing("problem", problem);
                    }
                })
                .replaceWithVoid();
    }

    private static Opinion opinion(String board, String problem, byte[] body) {
        return Body.<Opinion>read(body, List.of("decibans", "reason", "expiresAt"), sent -> {
            Double decibans = sent.number("decibans", -MOST_DECIBANS, MOST_DECIBANS);
            String reason = sent.text("reason");
            Instant expiresAt = sent.time("expiresAt");
            return decibans == null || reason == null || expiresAt == null
                    ? null
                    : new Opinion(board, problem, decibans, reason, expiresAt);
        });
    }
}
