package tocsin.notification.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import tocsin.notification.application.Author;
import tocsin.notification.application.RoutingBook;
import tocsin.notification.routing.Audience;

/** The audiences that subscriptions of an account may stand in. */
@Path("/api/audiences")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.REPORTER, Roles.SUBSCRIBER})
public class AudiencesResource {
    private final RoutingBook book;
    private final SecurityIdentity identity;

    AudiencesResource(RoutingBook book, SecurityIdentity identity) {
        this.book = book;
        this.identity = identity;
    }

    /** All of them. */
    public record Audiences(List<AudienceView> items) {
        public Audiences {
            items = List.copyOf(items);
        }
    }

    /**
     * An audience as the API shows it.
     *
     * @param sees thin or evidence
     * @param open whether every account may stand in it
     */
    public record AudienceView(String id, String name, String sees, boolean open) {
        static AudienceView of(Audience audience) {
            return new AudienceView(
                    audience.id(), audience.name(), audience.sees().label(), audience.open());
        }
    }

    @GET
    public Uni<Audiences> list() {
        Author author = Roles.author(identity);
        return book.current()
                .map(saved -> saved.tree().audiences().stream()
                        .filter(author::mayStandIn)
                        .map(AudienceView::of)
                        .toList())
                .map(Audiences::new);
    }
}
