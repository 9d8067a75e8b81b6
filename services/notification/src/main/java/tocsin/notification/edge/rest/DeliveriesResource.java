package tocsin.notification.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.AlertArchive;
import tocsin.notification.application.AlertArchive.DeliveryQuery;
import tocsin.notification.application.AlertArchive.DeliveryStatus;
import tocsin.notification.delivery.DeliveryState;

/** Deliveries: what went where, and whether it arrived. Who only subscribes sees their own. */
@Path("/api/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WATCH_OFFICER, Roles.OPERATOR, Roles.SUBSCRIBER})
public class DeliveriesResource {
    private final AlertArchive archive;
    private final SecurityIdentity identity;

    DeliveriesResource(AlertArchive archive, SecurityIdentity identity) {
        this.archive = archive;
        this.identity = identity;
    }

    @GET
    public Uni<Page<DeliveryView>> list(
            @QueryParam("alert") @Nullable String alert,
            @QueryParam("subscription") @Nullable String subscription,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        boolean all = identity.hasRole(Roles.WATCH_OFFICER) || identity.hasRole(Roles.OPERATOR);
        DeliveryQuery query = new DeliveryQuery(
                Asked.id("alert", alert, "the id of an alert"),
                Asked.id("subscription", subscription, "the id of a subscription"),
                Asked.oneOf(DeliveryState.class, "state", state).map(Enum::name),
                all ? Optional.empty() : Optional.of(identity.getPrincipal().getName()));
        int most = Page.limit(limit);
        return archive.deliveries(query, Page.cursor(cursor, Long.MAX_VALUE), most + 1)
                .map(found -> Page.of(found, most, DeliveryStatus::cursor))
                .map(page ->
                        new Page<>(page.items().stream().map(DeliveryView::of).toList(), page.next()));
    }
}
