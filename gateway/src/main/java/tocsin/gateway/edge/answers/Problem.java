package tocsin.gateway.edge.answers;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/**
 * An error as programs read it (RFC 9457).
 *
 * @param status HTTP status
 * @param name the last part of its type, {@code urn:tocsin:problem:NAME}
 * @param title what is wrong, the same every time
 * @param detail what is wrong this time
 * @param headers further headers of the answer
 */
public record Problem(int status, String name, String title, String detail, Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        headers = Map.copyOf(headers);
    }

    /** The caller is not signed in. */
    public static Problem unauthorized(String detail) {
        return new Problem(
                401, "unauthorized", "Sign in first", detail, Map.of("WWW-Authenticate", "Bearer realm=\"tocsin\""));
    }

    /** The caller may not. */
    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "This is not allowed", detail, Map.of());
    }

    /** There is nothing of that path. */
    public static Problem notFound(String detail) {
        return new Problem(404, "not-found", "There is no such thing", detail, Map.of());
    }

    /** A part is down; it may be asked again. */
    public static Problem unavailable(String detail) {
        return new Problem(503, "unavailable", "A part is down", detail, Map.of("Retry-After", "5"));
    }

    /** As JSON. */
    public String json() {
        return new JsonObject()
                .put("type", "urn:tocsin:problem:" + name)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .encode();
    }

    /** Sends it. */
    public void answer(RoutingContext request) {
        headers.forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json());
        // The rest of a body that nobody reads must not stop the connection.
        request.request().resume();
    }
}
