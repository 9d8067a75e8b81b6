package tocsin.notification.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.HoldBook;
import tocsin.notification.application.KeepHolds;
import tocsin.notification.application.Keeping;
import tocsin.notification.hold.Inhibition;
import tocsin.notification.hold.InhibitionDraft;

/** Inhibitions: while one problem stands high, alerts of those that it is made of are held back. */
@Path("/api/inhibitions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
public class InhibitionsResource {
    private static final String WHAT = "This inhibition";

    private final KeepHolds keeping;
    private final HoldBook book;
    private final SecurityIdentity identity;

    InhibitionsResource(KeepHolds keeping, HoldBook book, SecurityIdentity identity) {
        this.keeping = keeping;
        this.book = book;
        this.identity = identity;
    }

    /** All of them. */
    public record Inhibitions(List<Inhibition> items) {
        public Inhibitions {
            items = List.copyOf(items);
        }
    }

    @GET
    public Uni<Inhibitions> list() {
        return book.inhibitions().map(Inhibitions::new);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
    public Uni<Response> add(@Nullable InhibitionDraft draft) {
        InhibitionDraft given = draft == null ? new InhibitionDraft(null, null, null, null, null) : draft;
        return keeping.inhibit(given, identity.getPrincipal().getName()).map(result -> switch (result) {
            case Keeping.Kept<Inhibition>(Inhibition kept) ->
                Response.created(URI.create("/api/inhibitions/" + kept.id()))
                        .entity(kept)
                        .build();
            case Keeping.Refused<Inhibition>(var violations) -> throw Refusal.invalid(violations);
        });
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
    public Uni<Void> remove(@PathParam("id") String id) {
        return keeping.remove(Asked.id(id, WHAT), identity.getPrincipal().getName())
                .map(gone -> gone.orElseThrow(() -> Refusal.notFound(WHAT)))
                .replaceWithVoid();
    }
}
