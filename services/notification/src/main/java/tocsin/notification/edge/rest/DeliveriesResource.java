package tocsin.notification.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.AlertArchive;
import tocsin.notification.application.AlertArchive.DeliveryQuery;
import tocsin.notification.application.AlertArchive.DeliveryStatus;
import tocsin.notification.application.DeliveryHistory;
import tocsin.notification.delivery.DeliveryState;

/** Deliveries: what went where, and whether it arrived. Who only subscribes sees their own. */
@Path("/api/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WATCH_OFFICER, Roles.OPERATOR, Roles.SUBSCRIBER})
public class DeliveriesResource {
    private static final String WHAT = "This delivery";

    private final AlertArchive archive;
    private final DeliveryHistory history;
    private final SecurityIdentity identity;

    DeliveriesResource(AlertArchive archive, DeliveryHistory history, SecurityIdentity identity) {
        this.archive = archive;
        this.history = history;
        this.identity = identity;
    }

    @GET
    public Uni<Page<DeliveryView>> list(
            @QueryParam("alert") @Nullable String alert,
            @QueryParam("subscription") @Nullable String subscription,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        DeliveryQuery query = new DeliveryQuery(
                Asked.id("alert", alert, "the id of an alert"),
                Asked.id("subscription", subscription, "the id of a subscription"),
                Asked.oneOf(DeliveryState.class, "state", state).map(Enum::name),
                owner());
        int most = Page.limit(limit);
        return archive.deliveries(query, Page.cursor(cursor, Long.MAX_VALUE), most + 1)
                .map(found -> Page.of(found, most, DeliveryStatus::cursor))
                .map(page ->
                        new Page<>(page.items().stream().map(DeliveryView::of).toList(), page.next()));
    }

    @GET
    @Path("/{id}")
    public Uni<DeliveryView> get(@PathParam("id") String id) {
        UUID delivery = Asked.id(id, WHAT);
        return history.find(delivery, owner())
                .map(found -> found.orElseThrow(() -> Refusal.notFound(WHAT)))
                .chain(status -> history.attempts(delivery).map(attempts -> DeliveryView.of(status, attempts)));
    }

    /** Whose deliveries may be seen; absent: everybody's. */
    private Optional<String> owner() {
        boolean all = identity.hasRole(Roles.WATCH_OFFICER) || identity.hasRole(Roles.OPERATOR);
        return all ? Optional.empty() : Optional.of(identity.getPrincipal().getName());
    }
}
