package tocsin.scoring.edge.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import tocsin.contracts.catalogue.Draft;
import tocsin.scoring.application.ActivateCatalogue.Occasion;
import tocsin.scoring.application.Drafts;
import tocsin.scoring.application.Drafts.Listed;
import tocsin.scoring.application.TryDraft;
import tocsin.scoring.edge.catalogue.BundleDocument;

/** Catalogues that are tried on boards of their own. Blocks. */
@Path("/api/catalogue/drafts")
@RolesAllowed(Roles.ANALYST)
public class DraftResource {

    private final TryDraft trying;
    private final Drafts drafts;
    private final Caller caller;

    DraftResource(TryDraft trying, Drafts drafts, Caller caller) {
        this.trying = trying;
        this.drafts = drafts;
        this.caller = caller;
    }

    @GET
    public Page<DraftAnswer> list() {
        return Page.of(drafts.all().stream().map(DraftAnswer::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<DraftAnswer> begin(byte[] body) {
        record Sent(String name, String reason, JsonNode catalogue) {}
        Sent sent = Body.<Sent>read(body, List.of("name", "reason", "catalogue"), fields -> {
            String name = fields.text("name");
            String reason = fields.text("reason");
            JsonNode catalogue = fields.object("catalogue");
            return name == null || reason == null || catalogue == null ? null : new Sent(name, reason, catalogue);
        });
        Occasion occasion = occasion(sent.reason());
        Draft draft = Changes.done(trying.begin(sent.name(), BundleDocument.read(sent.catalogue()), occasion));
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new DraftAnswer(
                        draft.board(),
                        sent.name(),
                        occasion.author(),
                        occasion.reason(),
                        occasion.at(),
                        draft.bundle().version()));
    }

    @DELETE
    @Path("{id}")
    public RestResponse<Recorded> drop(@PathParam("id") String id) {
        return RestResponse.accepted(new Recorded(Changes.done(trying.drop(id, occasion("dropped")))));
    }

    private Occasion occasion(String reason) {
        return new Occasion(caller.speaker().account(), reason, Instant.now());
    }

    /**
     * A draft.
     *
     * @param id of the draft and of its board
     */
    record DraftAnswer(String id, String name, String author, String reason, Instant at, int baseVersion) {

        static DraftAnswer of(Listed listed) {
            return new DraftAnswer(
                    listed.board(), listed.name(), listed.author(), listed.reason(), listed.at(), listed.baseVersion());
        }
    }
}
