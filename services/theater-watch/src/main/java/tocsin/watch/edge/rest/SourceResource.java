package tocsin.watch.edge.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.watch.application.Fetch;
import tocsin.watch.application.ListSources;
import tocsin.watch.application.RunSources;
import tocsin.watch.application.SourceActivity;
import tocsin.watch.intake.Door;
import tocsin.watch.intake.OrderChecks;
import tocsin.watch.intake.SourceOrder;

/** Sources: how fresh they are, and whether they are fetched. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
class SourceResource {
    private final ListSources listing;
    private final RunSources running;
    private final Caller caller;

    /** A source as it is shown. */
    record SourceView(
            String id,
            String name,
            String origin,
            String reliability,
            @Nullable Instant lastHeardAt,
            long reports,
            @Nullable Double matchRate,
            @Nullable Double allowanceHours,
            boolean overdue,
            @Nullable FetchView fetch) {
        static SourceView of(SourceActivity activity) {
            return new SourceView(
                    activity.source().id(),
                    activity.source().name(),
                    activity.source().origin(),
                    activity.source().reliability(),
                    activity.lastHeardAt(),
                    activity.reports(),
                    activity.reports() == 0 ? null : (double) activity.matched() / activity.reports(),
                    activity.source().allowanceHours(),
                    activity.overdue(),
                    FetchView.of(activity.source().fetch(), activity.fetch()));
        }
    }

    SourceResource(ListSources listing, RunSources running, Caller caller) {
        this.listing = listing;
        this.running = running;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<Page<SourceView>> all(@QueryParam("board") @DefaultValue(Door.LIVE_BOARD) String board) {
        return listing.of(board)
                .map(sources -> new Page<>(sources.stream().map(SourceView::of).toList(), null));
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
    @RunOnVirtualThread
    public Response start(@PathParam("id") String id, byte @Nullable [] body) {
        return switch (OrderChecks.source(body == null ? new byte[0] : body)) {
            case OrderChecks.Checked.Wrong<SourceOrder>(var violations) ->
                Problem.invalid(violations).response();
            case OrderChecks.Checked.Right<SourceOrder>(SourceOrder order) ->
                Changes.response(running.start(id, order, caller.name()), SourceResource::shown, unknown(id));
        };
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
    @RunOnVirtualThread
    public Response pause(@PathParam("id") String id) {
        return Changes.response(running.pause(id, caller.name()), SourceResource::shown, unknown(id));
    }

    /** Fetches once and shows what it would match; nothing is taken. */
    @POST
    @Path("/{id}/try")
    @RolesAllowed(Roles.ANALYST)
    @RunOnVirtualThread
    public Response attempt(@PathParam("id") String id) {
        return Changes.response(running.attempt(id), Response::ok, unknown(id));
    }

    private static Response.ResponseBuilder shown(Fetch fetch) {
        return Response.ok(FetchView.of(null, fetch));
    }

    private static String unknown(String id) {
        return "no source " + id + " that the catalogue says how to fetch";
    }
}
