package tocsin.scoring.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.warning.Assessment;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.edge.store.BoardQueries;

/** Theaters and indicators of the catalogue that a board is scored with. */
@Path("/api")
public class CatalogueResource {

    private final BoardQueries queries;

    CatalogueResource(BoardQueries queries) {
        this.queries = queries;
    }

    @GET
    @Path("theaters")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.SUBSCRIBER})
    public Uni<Page<TheaterItem>> theaters(@QueryParam("board") @DefaultValue(BoardHead.LIVE) String board) {
        return catalogue(board).map(bundle -> Page.of(bundle.theaters()));
    }

    @GET
    @Path("indicators")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<Page<IndicatorAnswer>> indicators(@QueryParam("board") @DefaultValue(BoardHead.LIVE) String board) {
        return catalogue(board)
                .map(bundle -> Page.of(bundle.indicators().stream()
                        .map(indicator -> IndicatorAnswer.brief(indicator, bundle))
                        .toList()));
    }

    /** Without a board: as the live board's catalogue has it, and wherever it is active. */
    @GET
    @Path("indicators/{id}")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<IndicatorAnswer> indicator(@PathParam("id") String id, @QueryParam("board") @Nullable String board) {
        return catalogue(board == null ? BoardHead.LIVE : board).chain(bundle -> {
            IndicatorItem indicator = bundle.indicators().stream()
                    .filter(item -> item.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchThing("indicator", id));
            Uni<List<Assessment>> assessments =
                    board == null ? queries.assessmentsWith(id) : queries.assessments(board);
            return assessments.map(found -> IndicatorAnswer.whole(indicator, bundle, found));
        });
    }

    private Uni<CatalogueBundle> catalogue(String board) {
        return queries.catalogueOf(board)
                .map(catalogue -> catalogue
                        .orElseThrow(() -> new NoSuchThing("board", board))
                        .bundle());
    }
}
