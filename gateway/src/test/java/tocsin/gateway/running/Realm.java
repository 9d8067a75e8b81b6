package tocsin.gateway.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tocsin.standalone.parts.IdentityProvider;
import tocsin.standalone.parts.Passwords;

/** What tests ask of Keycloak: tokens, and changes of its realm. */
public final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IdentityProvider keycloak;
    private final HttpClient client = HttpClient.newHttpClient();

    Realm(IdentityProvider keycloak) {
        this.keycloak = keycloak;
    }

    /** An access token of a demo user, for scripts. */
    public String token(String user) {
        return token("tocsin", "tocsin-cli", user, user);
    }

    /** An access token of the same realm, for a client that is none of Tocsin's. */
    public String tokenForAnotherClient() {
        admin("POST", "/admin/realms/tocsin/clients", """
                {"clientId": "stranger", "publicClient": true, "directAccessGrantsEnabled": true}""");
        return token("tocsin", "stranger", "officer", "officer");
    }

    /** An access token of another realm of the same Keycloak. */
    public String tokenOfAnotherRealm() {
        return token("master", "admin-cli", "admin", adminPassword());
    }

    /** Tokens made from now on live so long. */
    public void tokensLive(Duration life) {
        admin("PUT", "/admin/realms/tocsin", "{\"accessTokenLifespan\": %d}".formatted(life.toSeconds()));
    }

    private void admin(String method, String path, String body) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(keycloak.address().resolve(path))
                        .header("Authorization", "Bearer " + tokenOfAnotherRealm())
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build());
        // The client may be there from an earlier test.
        if (answer.statusCode() >= 300 && answer.statusCode() != 409) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private String adminPassword() {
        return new Passwords(keycloak.folder().resolve("passwords.properties")).of("admin");
    }

    private String token(String realm, String clientId, String user, String password) {
        String form = "grant_type=password&scope=openid&client_id=%s&username=%s&password=%s"
                .formatted(clientId, user, password);
        URI tokens = keycloak.address().resolve("/realms/%s/protocol/openid-connect/token".formatted(realm));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        try {
            JsonNode token = JSON.readTree(answer.body()).get("access_token");
            if (token == null) {
                throw new IllegalStateException("no token for " + user + ": " + answer.body());
            }
            return token.asText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
