package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tocsin.standalone.parts.Passwords;

/** Accounts of a running stack's Keycloak, made for a test. */
final class Accounts {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI keycloak;
    private final String adminPassword;

    Accounts(TocsinStack stack) throws IOException, InterruptedException {
        // Ports of a stack keep their distances.
        int gateway = stack.gateway().getPort();
        keycloak = URI.create("http://localhost:" + (gateway - 8080 + 8180));
        adminPassword = new Passwords(stack.data().resolve("keycloak/passwords.properties")).of("admin");
    }

    /** An access token of a new account that has one role and no other. */
    String tokenWithOnly(String role) throws IOException, InterruptedException {
        String name = "only-" + role;
        administer("POST", "/admin/realms/tocsin/users", """
                {"username": "%s", "enabled": true, "email": "%s@tocsin.example", "emailVerified": true,
                 "firstName": "Only", "lastName": "One", "attributes": {"sources": ["*"]},
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}""".formatted(name, name, name));
        String id = administer("GET", "/admin/realms/tocsin/users?exact=true&username=" + name, "")
                .path(0)
                .path("id")
                .asText();
        JsonNode representation = administer("GET", "/admin/realms/tocsin/roles/" + role, "");
        administer(
                "POST",
                "/admin/realms/tocsin/users/" + id + "/role-mappings/realm",
                TocsinStack.JSON.createArrayNode().add(representation).toString());
        return token("tocsin", "tocsin-cli", name, name);
    }

    /** An access token of the same realm, for a client that is none of Tocsin's. */
    String tokenForAnotherClient() throws IOException, InterruptedException {
        administer("POST", "/admin/realms/tocsin/clients", """
                {"clientId": "stranger", "publicClient": true, "directAccessGrantsEnabled": true}""");
        return token("tocsin", "stranger", "officer", "officer");
    }

    /** An access token of another realm of the same Keycloak. */
    String tokenOfAnotherRealm() throws IOException, InterruptedException {
        return token("master", "admin-cli", "admin", adminPassword);
    }

    /** An officer's access token that lives for so long only. */
    String tokenThatLives(Duration life) throws IOException, InterruptedException {
        administer("PUT", "/admin/realms/tocsin", "{\"accessTokenLifespan\": %d}".formatted(life.toSeconds()));
        String token = token("tocsin", "tocsin-cli", "officer", "officer");
        administer("PUT", "/admin/realms/tocsin", "{\"accessTokenLifespan\": 300}");
        return token;
    }

    private JsonNode administer(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(
                method, path, body, Map.of("Authorization", "Bearer " + tokenOfAnotherRealm()), "application/json");
        assertThat(answer.statusCode()).as("%s %s", method, path).isBetween(200, 299);
        return TocsinStack.JSON.readTree(answer.body());
    }

    private String token(String realm, String client, String user, String password)
            throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=%s&username=%s&password=%s".formatted(client, user, password);
        HttpResponse<byte[]> answer = send(
                "POST",
                "/realms/" + realm + "/protocol/openid-connect/token",
                form,
                Map.of(),
                "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).as("a token for %s", user).isEqualTo(200);
        return TocsinStack.JSON.readTree(answer.body()).path("access_token").asText();
    }

    private HttpResponse<byte[]> send(
            String method, String path, String body, Map<String, String> headers, String contentType)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(keycloak.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
