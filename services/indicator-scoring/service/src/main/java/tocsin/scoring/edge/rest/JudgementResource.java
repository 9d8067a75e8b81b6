package tocsin.scoring.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import tocsin.scoring.application.GiveJudgement;

/** Judgements are taken back. */
@Path("/api/judgements")
public class JudgementResource {

    private final GiveJudgement giving;
    private final Caller caller;

    JudgementResource(GiveJudgement giving, Caller caller) {
        this.giving = giving;
        this.caller = caller;
    }

    @POST
    @Path("{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    public Uni<RestResponse<Recorded>> withdraw(@PathParam("id") String id, byte[] body) {
        String reason = Body.<String>read(body, List.of("reason"), sent -> sent.text("reason"));
        return giving.withdraw(id, reason, caller.speaker())
                .map(change -> RestResponse.accepted(new Recorded(Changes.done(change))));
    }
}
