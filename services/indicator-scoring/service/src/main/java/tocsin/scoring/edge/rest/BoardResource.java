package tocsin.scoring.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import tocsin.scoring.edge.store.BoardQueries;
import tocsin.scoring.edge.store.BoardSummary;
import tocsin.scoring.edge.store.FeedSummary;

/** Boards with their clocks, and how far their feeds have come. */
@Path("/api/boards")
public class BoardResource {

    private final BoardQueries queries;

    BoardResource(BoardQueries queries) {
        this.queries = queries;
    }

    @GET
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<List<BoardSummary>> boards() {
        return queries.boards();
    }

    @GET
    @Path("{board}/feeds/{feed}")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.REPORTER})
    public Uni<FeedSummary> feed(@PathParam("board") String board, @PathParam("feed") String feed) {
        return queries.feed(board, feed).map(found -> found.orElseThrow(() -> new NoSuchThing("feed", feed)));
    }
}
