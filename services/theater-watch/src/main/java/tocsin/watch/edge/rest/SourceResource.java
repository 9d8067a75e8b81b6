package tocsin.watch.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.watch.application.ListSources;
import tocsin.watch.application.SourceActivity;
import tocsin.watch.intake.Door;

/** Sources, and how fresh they are. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
class SourceResource {
    private final ListSources listing;

    /** A source as it is shown. */
    record SourceView(
            String id,
            String name,
            String origin,
            String reliability,
            @Nullable Instant lastHeardAt,
            long reports,
            @Nullable Double allowanceHours,
            boolean overdue) {
        static SourceView of(SourceActivity activity) {
            return new SourceView(
                    activity.source().id(),
                    activity.source().name(),
                    activity.source().origin(),
                    activity.source().reliability(),
                    activity.lastHeardAt(),
                    activity.reports(),
                    activity.source().allowanceHours(),
                    activity.overdue());
        }
    }

    SourceResource(ListSources listing) {
        this.listing = listing;
    }

    @GET
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<Page<SourceView>> all(@QueryParam("board") @DefaultValue(Door.LIVE_BOARD) String board) {
        return listing.of(board)
                .map(sources -> new Page<>(sources.stream().map(SourceView::of).toList(), null));
    }
}
