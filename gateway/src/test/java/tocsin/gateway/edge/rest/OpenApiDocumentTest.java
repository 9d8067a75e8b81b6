package tocsin.gateway.edge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tocsin.gateway.access.Endpoint;
import tocsin.gateway.access.Endpoints;
import tocsin.gateway.access.Role;

class OpenApiDocumentTest {
    /** Redirects and pages for people: outside of {@code /api}. */
    private static final Set<String> OUTSIDE = Set.of("GET /login", "GET /logout");

    private final SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(yaml());

    @Test
    void itIsValidOpenApi31() {
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    }

    @Test
    void itNamesEveryEndpointWithTheRolesThatTheDoorLetsIn() {
        Map<String, Set<String>> documented = new TreeMap<>();
        operations(parsed.getOpenAPI()).forEach((name, operation) -> documented.put(name, roles(operation)));
        documented.keySet().removeAll(OUTSIDE);

        Map<String, Set<String>> enforced = new TreeMap<>();
        for (Endpoint endpoint : Endpoints.all()) {
            enforced.put(
                    endpoint.method() + " " + endpoint.template(),
                    endpoint.roles().stream().map(Role::realmName).collect(Collectors.toCollection(TreeSet::new)));
        }

        assertThat(documented).isEqualTo(enforced);
    }

    @Test
    void everyOperationSaysHowItRefuses() {
        operations(parsed.getOpenAPI()).forEach((name, operation) -> {
            if (!roles(operation).isEmpty()) {
                assertThat(operation.getResponses().keySet()).as(name).contains("401", "403", "503");
            }
        });
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        List<String> names = operations(parsed.getOpenAPI()).values().stream()
                .map(Operation::getOperationId)
                .toList();

        assertThat(names).doesNotContainNull().doesNotHaveDuplicates();
    }

    private static Map<String, Operation> operations(OpenAPI api) {
        Map<String, Operation> operations = new TreeMap<>();
        for (Map.Entry<String, PathItem> path : api.getPaths().entrySet()) {
            path.getValue()
                    .readOperationsMap()
                    .forEach((method, operation) -> operations.put(method + " " + path.getKey(), operation));
        }
        return operations;
    }

    private static Set<String> roles(Operation operation) {
        Object roles = operation.getExtensions().get("x-roles");
        return ((List<?>) Objects.requireNonNull(roles, "x-roles"))
                .stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String yaml() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream(OpenApiDocument.RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
