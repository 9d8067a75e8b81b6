package tocsin.scoring.edge.rest;

import static tocsin.scoring.edge.rest.RulingAnswer.VERDICTS;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.observation.Ruled.Sameness;
import tocsin.scoring.application.BoardTimes;
import tocsin.scoring.application.GivenRulings;
import tocsin.scoring.application.RuleOnReports;
import tocsin.scoring.board.BoardHead;

/** Officers rule which reports tell of the same event. */
@Path("/api/rulings")
public class RulingResource {

    private final RuleOnReports ruling;
    private final GivenRulings rulings;
    private final BoardTimes times;
    private final Caller caller;

    RulingResource(RuleOnReports ruling, GivenRulings rulings, BoardTimes times, Caller caller) {
        this.ruling = ruling;
        this.rulings = rulings;
        this.times = times;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST})
    public Uni<RestResponse<RulingAnswer>> rule(
            @QueryParam("board") @DefaultValue(BoardHead.LIVE) String board, byte[] body) {
        RuleOnReports.Word word = Body.<RuleOnReports.Word>read(
                body, List.of("first", "second", "verdict", "reason"), sent -> word(board, sent));
        return ruling.rule(word, caller.speaker())
                .map(change -> RestResponse.accepted(RulingAnswer.of(Changes.done(change))));
    }

    /** The newest first. */
    @GET
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<Page<RulingAnswer>> list(@QueryParam("board") @DefaultValue(BoardHead.LIVE) String board) {
        return times.now(board)
                .invoke(now -> {
                    if (now.isEmpty()) {
                        throw new NoSuchThing("board", board);
                    }
                })
                .chain(() -> rulings.on(board))
                .map(ruled -> Page.of(ruled.stream().map(RulingAnswer::of).toList()));
    }

    private static RuleOnReports.@Nullable Word word(String board, Body sent) {
        String first = sent.text("first");
        String second = sent.text("second");
        String verdict = sent.choice("verdict", VERDICTS.keySet());
        String reason = sent.text("reason");
        Sameness same = verdict == null ? null : VERDICTS.get(verdict);
        return first == null || second == null || same == null || reason == null
                ? null
                : new RuleOnReports.Word(board, first, second, same, reason);
    }
}
