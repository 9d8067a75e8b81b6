package tocsin.watch.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.FeedCoverage;
import tocsin.watch.application.AcceptReports;
import tocsin.watch.application.Exercise;
import tocsin.watch.application.Exercises;
import tocsin.watch.application.RunExercises;
import tocsin.watch.intake.Door;
import tocsin.watch.intake.OrderChecks;

/** Exercises: made, fed, watched, deleted. */
@Path("/api/exercises")
@Produces(MediaType.APPLICATION_JSON)
class ExerciseResource {
    private final RunExercises running;
    private final Exercises exercises;
    private final AcceptReports accepting;
    private final Caller caller;

    ExerciseResource(RunExercises running, Exercises exercises, AcceptReports accepting, Caller caller) {
        this.running = running;
        this.exercises = exercises;
        this.accepting = accepting;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.REPORTER})
    public Uni<Response> create(byte[] body) {
        return switch (OrderChecks.name(body)) {
            case OrderChecks.Checked.Wrong<String>(var violations) ->
                Uni.createFrom().item(() -> Problem.invalid(violations).response());
            case OrderChecks.Checked.Right<String>(String name) ->
                running.create(name, caller.name())
                        .map(change -> Changes.response(
                                change,
                                made -> Response.created(URI.create("/api/exercises/" + made.id()))
                                        .entity(ExerciseView.of(made)),
                                ""));
        };
    }

    @GET
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.REPORTER})
    public Uni<Response> newest(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        return exercises
                .newest(cursor, size + 1)
                .map(found -> Response.ok(Page.of(found, size, ExerciseView::of, Exercise::id))
                        .build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.REPORTER})
    public Uni<Response> one(@PathParam("id") String id) {
        return exercises
                .find(id)
                .map(found -> found.map(exercise ->
                                Response.ok(ExerciseView.of(exercise)).build())
                        .orElseGet(() -> Problem.unknown(unknown(id)).response()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
    public Uni<Response> delete(@PathParam("id") String id) {
        return running.delete(id)
                .map(change -> Changes.response(change, done -> Response.accepted(Map.of("id", done)), unknown(id)));
    }

    /** Reports of an exercise are sent in their order: they are scored in the order in which they come. */
    @POST
    @Path("/{id}/reports")
    @Consumes({MediaType.APPLICATION_JSON, ReportResource.LINES})
    @RolesAllowed(Roles.REPORTER)
    public Uni<Response> accept(@PathParam("id") String id, byte[] body, @HeaderParam("Content-Type") String type) {
        return exercises
                .find(id)
                .chain(found -> found.map(exercise -> switch (exercise.state()) {
                            case Exercise.State.Deleting deleting ->
                                Uni.createFrom()
                                        .item(() -> Problem.conflict("the exercise is being deleted")
                                                .response());
                            case Exercise.State.Open open -> accept(exercise, body, type);
                            case Exercise.State.Feeding feeding -> accept(exercise, body, type);
                        })
                        .orElseGet(() -> Uni.createFrom()
                                .item(() -> Problem.unknown(unknown(id)).response())));
    }

    private Uni<Response> accept(Exercise exercise, byte[] body, String type) {
        String correlation = caller.correlation();
        Door door = new Door.Exercise(exercise.id(), exercise.catalogueVersion(), Instant.now());
        return accepting
                .accept(body, new AcceptReports.Request(ReportResource.form(type), caller.sender(), door, correlation))
                .map(acceptance -> AcceptanceView.response(acceptance, correlation));
    }

    @POST
    @Path("/{id}/feeds")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.REPORTER})
    public Uni<Response> startFeed(@PathParam("id") String id, byte[] body) {
        return switch (OrderChecks.coverage(body)) {
            case OrderChecks.Checked.Wrong<FeedCoverage>(var violations) ->
                Uni.createFrom().item(() -> Problem.invalid(violations).response());
            case OrderChecks.Checked.Right<FeedCoverage>(FeedCoverage coverage) ->
                running.startFeed(id, coverage)
                        .map(change -> Changes.response(
                                change,
                                feed -> Response.status(Response.Status.CREATED).entity(Map.of("feed", feed)),
                                unknown(id)));
        };
    }

    @POST
    @Path("/{id}/feeds/{feed}/end")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.REPORTER})
    public Uni<Response> endFeed(@PathParam("id") String id, @PathParam("feed") String feed) {
        return running.endFeed(id, feed)
                .map(change -> Changes.response(change, done -> Response.accepted(Map.of("feed", done)), unknown(id)));
    }

    private static String unknown(String id) {
        return "no exercise " + id;
    }
}
