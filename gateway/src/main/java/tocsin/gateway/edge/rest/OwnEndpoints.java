package tocsin.gateway.edge.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import tocsin.gateway.access.Endpoint;
import tocsin.gateway.access.Role;
import tocsin.gateway.application.Bearer;
import tocsin.gateway.edge.answers.Problem;

/** What the gateway answers itself. */
@Singleton
final class OwnEndpoints {
    private static final Pattern BOARD = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final EventStreams streams;
    private final OpenApiDocument document;

    OwnEndpoints(EventStreams streams, OpenApiDocument document) {
        this.streams = streams;
        this.document = document;
    }

    void answerAnybody(RoutingContext request) {
        document.answer(request);
    }

    void answer(RoutingContext request, Endpoint endpoint, Bearer bearer) {
        request.request().resume();
        switch (endpoint.template()) {
            case "/api/stream" -> stream(request, bearer);
            // Looking who is calling has refreshed the session already, where that was due.
            case "/api/me", "/api/session/refresh" -> me(request, bearer);
            default ->
                Problem.notFound("The gateway does not answer " + endpoint.template())
                        .answer(request);
        }
    }

    private void stream(RoutingContext request, Bearer bearer) {
        String board = request.queryParams().get("board");
        if (board != null && !BOARD.matcher(board).matches()) {
            new Problem(400, "invalid", "A parameter is not as expected", "board: live or an id", java.util.Map.of())
                    .answer(request);
            return;
        }
        streams.open(request, board == null ? "live" : board, bearer);
    }

    private static void me(RoutingContext request, Bearer bearer) {
        JsonArray roles = new JsonArray();
        bearer.roles().stream().map(Role::realmName).sorted().forEach(roles::add);
        JsonArray sources = new JsonArray();
        bearer.sources().forEach(sources::add);
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(new JsonObject()
                        .put("name", bearer.name())
                        .put("roles", roles)
                        .put("expiresAt", bearer.expiresAt().toString())
                        .put("sources", sources)
                        .encode());
    }
}
