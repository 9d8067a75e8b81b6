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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.FeedBook;
import tocsin.notification.application.FeedBook.Listed;
import tocsin.notification.application.KeepFeeds;
import tocsin.notification.application.KeepFeeds.Result;

/** Feeds of alerts for the public and partners, as an operator keeps them. */
@Path("/api/feeds")
@RolesAllowed(Roles.OPERATOR)
public class FeedsResource {
    private static final String WHAT = "This feed";

    private final KeepFeeds keeping;
    private final FeedBook book;
    private final SecurityIdentity identity;

    FeedsResource(KeepFeeds keeping, FeedBook book, SecurityIdentity identity) {
        this.keeping = keeping;
        this.book = book;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Page<FeedView>> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        return book.list(Page.cursor(cursor, 0), most + 1)
                .map(found -> Page.of(found, most, Listed::cursor))
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(listed -> FeedView.of(listed.feed()))
                                .toList(),
                        page.next()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> create(@Nullable NewFeed asked) {
        NewFeed feed = asked == null ? new NewFeed(null, null, null, null) : asked;
        return keeping.create(feed.draft(), identity.getPrincipal().getName()).map(result -> switch (result) {
            case Result.Refused(var faults) -> throw Refusal.invalid(faults.violations());
            case Result.Kept(var kept, var token) -> {
                FeedView view = FeedView.of(kept, token);
                yield Response.created(URI.create(view.path()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(view)
                        .build();
            }
        });
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> delete(@PathParam("id") String id) {
        return keeping.delete(Asked.id(id, WHAT), identity.getPrincipal().getName())
                .invoke(deleted -> {
                    if (!deleted) {
                        throw Refusal.notFound(WHAT);
                    }
                })
                .replaceWithVoid();
    }
}
