package tocsin.watch.edge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.watch.application.Acceptance;
import tocsin.watch.intake.Violation;

/**
 * The answer to reports: what became of each. Where none was accepted, or some have to be sent again, it is a problem with
 * these same fields.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AcceptanceView(
        @Nullable String type,
        @Nullable String title,
        @Nullable Integer status,
        @Nullable String detail,
        int accepted,
        int rejected,
        int unavailable,
        List<Item> items) {

    /** What became of one item. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int index,
            String status,
            @Nullable String id,
            @Nullable List<Violation> violations) {}

    static Response response(Acceptance acceptance, String correlation) {
        Response response = switch (acceptance) {
            case Acceptance.TooLarge(String limit) -> Problem.tooLarge(limit).response();
            case Acceptance.Items(var outcomes) -> of(outcomes);
        };
        response.getHeaders().putSingle(Caller.CORRELATION, correlation);
        return response;
    }

    private static Response of(List<Acceptance.Outcome> outcomes) {
        List<Item> items = new ArrayList<>(outcomes.size());
        for (Acceptance.Outcome outcome : outcomes) {
            items.add(
                    switch (outcome) {
                        case Acceptance.Outcome.Accepted(String id) -> new Item(items.size(), "accepted", id, null);
                        case Acceptance.Outcome.Rejected(var why) -> new Item(items.size(), "rejected", null, why);
                        case Acceptance.Outcome.Unavailable(String id) ->
                            new Item(items.size(), "unavailable", id, null);
                    });
        }
        int accepted = count(items, "accepted");
        int unavailable = count(items, "unavailable");
        if (unavailable > 0) {
            return problem(503, "unavailable", "Not all reports were taken; send them again", items);
        }
        return accepted == 0
                ? problem(400, "rejected", "No report was accepted", items)
                : Response.accepted(view(null, items))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    private static Response problem(int status, String name, String title, List<Item> items) {
        Problem problem = Problem.of(status, name, title, "see what became of each item");
        return Response.fromResponse(problem.response())
                .entity(view(problem, items))
                .build();
    }

    private static AcceptanceView view(@Nullable Problem problem, List<Item> items) {
        return new AcceptanceView(
                problem == null ? null : problem.type(),
                problem == null ? null : problem.title(),
                problem == null ? null : problem.status(),
                problem == null ? null : problem.detail(),
                count(items, "accepted"),
                count(items, "rejected"),
                count(items, "unavailable"),
                items);
    }

    private static int count(List<Item> items, String status) {
        return (int) items.stream().filter(item -> item.status().equals(status)).count();
    }
}
