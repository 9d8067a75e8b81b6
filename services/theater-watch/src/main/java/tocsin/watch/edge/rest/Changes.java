package tocsin.watch.edge.rest;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import tocsin.watch.application.Change;

/** How the answer to a wish for a change looks. */
final class Changes {
    private Changes() {}

    static <T> Response response(Change<T> change, Function<T, Response.ResponseBuilder> done, String unknown) {
        return switch (change) {
            case Change.Done<T>(T result) -> done.apply(result).build();
            case Change.Unknown<T> nothing -> Problem.unknown(unknown).response();
            case Change.Refused<T>(String reason) -> Problem.conflict(reason).response();
            case Change.Unavailable<T>(String reason) ->
                Problem.unavailable(reason).response();
        };
    }
}
