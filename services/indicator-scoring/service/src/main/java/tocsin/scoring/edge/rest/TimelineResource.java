package tocsin.scoring.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.warning.Assessment;
import tocsin.scoring.application.BoardTimes;
import tocsin.scoring.application.ReadTimeline;
import tocsin.scoring.application.ReadTimeline.Part;
import tocsin.scoring.application.ReadTimeline.Question;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.edge.store.BoardQueries;
import tocsin.scoring.timeline.Position;
import tocsin.scoring.timeline.Timeline;

/** Moves and counter-moves: what happened to a problem, and to others beside it. */
@Path("/api/problems/{id}/timeline")
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.SUBSCRIBER})
public class TimelineResource {

    private static final int MOST_PROBLEMS = 10;
    private static final int MOST_ITEMS = 500;

    private final ReadTimeline reading;
    private final BoardQueries queries;
    private final BoardTimes times;

    TimelineResource(ReadTimeline reading, BoardQueries queries, BoardTimes times) {
        this.reading = reading;
        this.queries = queries;
        this.times = times;
    }

    /** What part of the time line is asked for. */
    static class Range {
        @QueryParam("from")
        @Nullable
        String from;

        @QueryParam("to")
        @Nullable
        String to;

        @QueryParam("cursor")
        @Nullable
        String cursor;

        @QueryParam("limit")
        @DefaultValue("100")
        int limit;
    }

    @GET
    public Uni<TimelineAnswer> timeline(
            @PathParam("id") String id,
            @QueryParam("with") @DefaultValue("") String with,
            @QueryParam("board") @DefaultValue(BoardHead.LIVE) String board,
            @BeanParam Range range) {
        return queries.catalogueOf(board)
                .map(found -> found.orElseThrow(() -> new NoSuchThing("board", board)))
                .chain(catalogue -> times.now(board)
                        .map(now -> question(board, problems(catalogue, id, with), range, now.orElse(Instant.EPOCH)))
                        .chain(question -> reading.read(question)
                                .chain(part -> queries.assessments(board)
                                        .map(assessments -> answer(question, part, catalogue, assessments)))));
    }

    private static List<ProblemItem> problems(ActiveCatalogue catalogue, String id, String with) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(id);
        for (String other : with.split(",", -1)) {
            if (!other.isBlank()) {
                ids.add(other.strip());
            }
        }
        if (ids.size() > MOST_PROBLEMS) {
            throw new InvalidParameter("with", "at most %d problems".formatted(MOST_PROBLEMS - 1));
        }
        return ids.stream()
                .map(one -> {
                    if (!catalogue.hasProblem(one)) {
                        throw new NoSuchThing("problem", one);
                    }
                    return catalogue.problem(one);
                })
                .toList();
    }

    private static Question question(String board, List<ProblemItem> problems, Range range, Instant now) {
        Instant from = Times.of("from", range.from);
        Instant to = Times.of("to", range.to);
        Position after = range.cursor == null
                ? null
                : Position.of(range.cursor)
                        .orElseThrow(() -> new InvalidParameter("cursor", "what an answer gave as next"));
        return new Question(
                board,
                problems,
                from == null ? Instant.MIN : from,
                // What a coupling will bring has not come yet.
                to == null || to.isAfter(now) ? now : to,
                after,
                Math.clamp(range.limit, 1, MOST_ITEMS));
    }

    private static TimelineAnswer answer(
            Question question, Part part, ActiveCatalogue catalogue, List<Assessment> assessments) {
        TimelineWriting writing = new TimelineWriting(catalogue, part.reports(), assessments);
        return new TimelineAnswer(
                question.problems().stream()
                        .map(problem -> new Lane(problem.id(), problem.title(), problem.theaters()))
                        .toList(),
                part.bonds().stream().map(Pressure::of).toList(),
                part.moments().stream().map(writing::item).toList(),
                part.next() == null ? null : part.next().cursor());
    }

    /** A part of the time line, with the problems it is about and how they press on each other. */
    record TimelineAnswer(
            List<Lane> problems,
            List<Pressure> couplings,
            List<TimelineItem> items,
            @Nullable String next) {}

    /** A problem of the time line. */
    record Lane(String id, String title, List<String> theaters) {}

    /**
     * How one problem presses on another.
     *
     * @param problem the one that is raised
     * @param by the one that raises it
     */
    record Pressure(String problem, String by, double decibans, double saturation, double delayHours, String reason) {

        static Pressure of(Timeline.Bond bond) {
            return new Pressure(
                    bond.problem(),
                    bond.coupling().problem(),
                    bond.coupling().decibans(),
                    bond.coupling().saturation(),
                    bond.coupling().delayHours(),
                    bond.coupling().reason());
        }
    }
}
