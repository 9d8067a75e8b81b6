package tocsin.notification.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.HoldBook;
import tocsin.notification.application.HoldBook.ListedSilence;
import tocsin.notification.application.KeepHolds;
import tocsin.notification.application.Keeping;
import tocsin.notification.hold.Silence;
import tocsin.notification.hold.SilenceDraft;

/** Silences and maintenance: who asked that what is not told, from when to when, and why. */
@Path("/api/silences")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
public class SilencesResource {
    private static final String WHAT = "This silence, still to end,";

    private final KeepHolds keeping;
    private final HoldBook book;
    private final SecurityIdentity identity;
    private final InstantSource clock = InstantSource.system();

    SilencesResource(KeepHolds keeping, HoldBook book, SecurityIdentity identity) {
        this.keeping = keeping;
        this.book = book;
        this.identity = identity;
    }

    @GET
    public Uni<Page<SilenceView>> list(
            @QueryParam("ended") @DefaultValue("false") boolean ended,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        Instant now = clock.instant();
        return book.silences(ended, now, Page.cursor(cursor, Long.MAX_VALUE), most + 1)
                .map(found -> Page.of(found, most, ListedSilence::cursor))
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(listed -> SilenceView.of(listed.silence(), now))
                                .toList(),
                        page.next()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.OPERATOR})
    public Uni<Response> add(@Nullable SilenceDraft draft) {
        SilenceDraft given = draft == null ? new SilenceDraft(null, null, null, null, null, null, null, null) : draft;
        return keeping.silence(given, identity.getPrincipal().getName()).map(result -> switch (result) {
            case Keeping.Kept<Silence>(Silence kept) -> {
                SilenceView view = SilenceView.of(kept, clock.instant());
                yield Response.created(URI.create("/api/silences/" + view.id()))
                        .entity(view)
                        .build();
            }
            case Keeping.Refused<Silence>(var violations) -> throw Refusal.invalid(violations);
        });
    }

    /** Ends it now; what it held back is told at once, unless it is over. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.OPERATOR})
    public Uni<Void> end(@PathParam("id") String id) {
        return keeping.end(Asked.id(id, WHAT), identity.getPrincipal().getName())
                .map(ended -> ended.orElseThrow(() -> Refusal.notFound(WHAT)))
                .replaceWithVoid();
    }
}
