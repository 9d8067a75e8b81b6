package tocsin.watch.edge.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import tocsin.watch.application.OrderRematch;
import tocsin.watch.application.Rematch;
import tocsin.watch.intake.OrderChecks;
import tocsin.watch.intake.RematchOrder;

/** Re-matches: ordered, watched, cancelled. */
@Path("/api/catalogue/rematch")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANALYST)
class RematchResource {
    private final OrderRematch ordering;
    private final Caller caller;

    RematchResource(OrderRematch ordering, Caller caller) {
        this.ordering = ordering;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response order(byte[] body) {
        return switch (OrderChecks.rematch(body)) {
            case OrderChecks.Checked.Wrong<RematchOrder>(var violations) ->
                Problem.invalid(violations).response();
            case OrderChecks.Checked.Right<RematchOrder>(RematchOrder order) ->
                Changes.response(ordering.order(order, caller.name()), RematchResource::accepted, "");
        };
    }

    @GET
    @RunOnVirtualThread
    public Page<RematchView> newest() {
        return new Page<>(ordering.newest().stream().map(RematchView::of).toList(), null);
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    public Response one(@PathParam("id") String id) {
        return ordering.find(id)
                .map(found -> Response.ok(RematchView.of(found)).build())
                .orElseGet(() -> Problem.unknown(unknown(id)).response());
    }

    @DELETE
    @Path("/{id}")
    @RunOnVirtualThread
    public Response cancel(@PathParam("id") String id) {
        return Changes.response(
                ordering.cancel(id, caller.name()), cancelled -> Response.ok(RematchView.of(cancelled)), unknown(id));
    }

    private static Response.ResponseBuilder accepted(Rematch rematch) {
        return Response.accepted(RematchView.of(rematch))
                .location(URI.create("/api/catalogue/rematch/" + rematch.id()));
    }

    private static String unknown(String id) {
        return "no re-match " + id;
    }
}
