package tocsin.watch.edge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.watch.intake.Violation;

/**
 * An error as RFC 9457 wants it.
 *
 * @param type stable, for programs
 * @param violations the fields that are wrong, where it is about fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Violation> violations) {
    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    static final int TOO_MANY_REQUESTS = 429;
    static final String SECONDS_TO_WAIT = "1";

    static Problem of(int status, String name, String title, String detail) {
        return new Problem("urn:tocsin:problem:" + name, title, status, detail, null);
    }

    static Problem unknown(String what) {
        return of(404, "unknown", "There is no such thing", what);
    }

    static Problem conflict(String reason) {
        return of(409, "conflict", "What is there stands against it", reason);
    }

    static Problem unavailable(String reason) {
        return of(503, "unavailable", "Not now; try again", reason);
    }

    static Problem tooLarge(String limit) {
        return of(413, "too-large", "The request is too large", limit);
    }

    static Problem invalid(List<Violation> violations) {
        return new Problem(
                "urn:tocsin:problem:invalid",
                "The request is not as expected",
                400,
                "see the violations",
                List.copyOf(violations));
    }

    Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == 503 || status == TOO_MANY_REQUESTS) {
            response.header("Retry-After", SECONDS_TO_WAIT);
        }
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }
}
