package tocsin.gateway.edge.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The description of the whole API, as it stands in the resources. */
@Singleton
final class OpenApiDocument {
    static final String RESOURCE = "/META-INF/openapi.yaml";

    private final String yaml;
    private final String json;

    OpenApiDocument() {
        try (InputStream in = Objects.requireNonNull(OpenApiDocument.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            json = new ObjectMapper().writeValueAsString(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void register(@Observes Router router) {
        router.get("/q/openapi").order(1).handler(this::answer);
    }

    void answer(RoutingContext request) {
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        boolean wantsJson = (accepted != null && accepted.contains("application/json"))
                || "json".equalsIgnoreCase(request.request().getParam("format"));
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, wantsJson ? "application/json" : "application/yaml")
                .putHeader(HttpHeaders.VARY, "Accept")
                .end(wantsJson ? json : yaml);
    }
}
