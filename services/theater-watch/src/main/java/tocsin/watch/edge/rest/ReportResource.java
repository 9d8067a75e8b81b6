package tocsin.watch.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.Retraction;
import tocsin.watch.application.AcceptReports;
import tocsin.watch.application.Reports;
import tocsin.watch.application.RetractReport;
import tocsin.watch.application.WatchedReport;
import tocsin.watch.intake.Door;
import tocsin.watch.intake.OrderChecks;
import tocsin.watch.intake.Violation;

/** Reports: in, and as they stand. */
@Path("/api/reports")
@Produces(MediaType.APPLICATION_JSON)
class ReportResource {
    static final String LINES = "application/x-ndjson";

    private final AcceptReports accepting;
    private final RetractReport retracting;
    private final Reports reports;
    private final Caller caller;

    ReportResource(AcceptReports accepting, RetractReport retracting, Reports reports, Caller caller) {
        this.accepting = accepting;
        this.retracting = retracting;
        this.reports = reports;
        this.caller = caller;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, LINES})
    @RolesAllowed(Roles.REPORTER)
    public Uni<Response> accept(byte[] body, @HeaderParam("Content-Type") String type) {
        String correlation = caller.correlation();
        return accepting
                .accept(
                        body,
                        new AcceptReports.Request(
                                form(type), caller.sender(), new Door.Live(Instant.now()), correlation))
                .map(acceptance -> AcceptanceView.response(acceptance, correlation));
    }

    static AcceptReports.Form form(String type) {
        return type.startsWith(LINES) ? AcceptReports.Form.LINES : AcceptReports.Form.JSON;
    }

    @GET
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<Response> newest(
            @QueryParam("board") @DefaultValue(Door.LIVE_BOARD) String board,
            @QueryParam("source") @Nullable String source,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Optional<Reports.Place> before = cursor == null ? Optional.empty() : Page.place(cursor);
        if (cursor != null && before.isEmpty()) {
            Violation violation = new Violation("cursor", "what an answer gave as next");
            return Uni.createFrom()
                    .item(() -> Problem.invalid(List.of(violation)).response());
        }
        int size = Page.limit(limit);
        return reports.newest(new Reports.Question(board, source, before.orElse(null), size + 1))
                .map(found -> Response.ok(Page.of(found, size, ReportView::of, ReportResource::cursor))
                        .build());
    }

    private static String cursor(WatchedReport watched) {
        return Page.cursor(new Reports.Place(
                watched.report().content().publishedAt(), watched.report().id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<Response> one(
            @PathParam("id") String id, @QueryParam("board") @DefaultValue(Door.LIVE_BOARD) String board) {
        return reports.find(board, id)
                .map(found -> found.map(
                                watched -> Response.ok(ReportView.of(watched)).build())
                        .orElseGet(() -> Problem.unknown("no report " + id + " on this board")
                                .response()));
    }

    @POST
    @Path("/{id}/retract")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REPORTER)
    public Uni<Response> retract(
            @PathParam("id") String id, @QueryParam("board") @DefaultValue(Door.LIVE_BOARD) String board, byte[] body) {
        return switch (OrderChecks.reason(body)) {
            case OrderChecks.Checked.Wrong<String>(var violations) ->
                Uni.createFrom().item(() -> Problem.invalid(violations).response());
            case OrderChecks.Checked.Right<String>(String reason) ->
                retracting
                        .retract(board, id, new Retraction(reason, caller.name()), caller.correlation())
                        .map(change -> Changes.response(
                                change, done -> Response.accepted(Map.of("id", done)), "no report " + id));
        };
    }
}
