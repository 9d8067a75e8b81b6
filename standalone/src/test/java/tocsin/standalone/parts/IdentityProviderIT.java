package tocsin.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityProviderIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void tokensCarryAudienceRolesAndSources(@TempDir Path folder) throws Exception {
        try (Postgres postgres = Postgres.start(folder.resolve("postgres"));
                IdentityProvider keycloak = IdentityProvider.start(folder.resolve("keycloak"), 0, postgres)) {

            JsonNode officer = claims(
                    keycloak.tokens(), "grant_type=password&client_id=tocsin-cli&username=officer&password=officer");
            JsonNode replay = claims(
                    keycloak.tokens(),
                    "grant_type=client_credentials&client_id=tocsin-replay&client_secret=" + keycloak.replaySecret());

            assertThat(officer.get("iss").asText()).isEqualTo(keycloak.issuer().toString());
            assertThat(officer.get("aud").toString()).contains("\"tocsin\"");
            assertThat(officer.at("/realm_access/roles").toString()).contains("watch-officer", "reporter");
            assertThat(officer.get("sources").toString()).isEqualTo("[\"*\"]");
            assertThat(officer.get("preferred_username").asText()).isEqualTo("officer");
            assertThat(officer.get("exp").asLong() - officer.get("iat").asLong())
                    .isEqualTo(300);
            assertThat(replay.get("aud").toString()).contains("\"tocsin\"");
            assertThat(replay.at("/realm_access/roles").toString())
                    .contains("reporter")
                    .doesNotContain("watch-officer");
            assertThat(replay.get("sources").toString()).isEqualTo("[\"*\"]");
        }
    }

    private static JsonNode claims(URI tokens, String form) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(tokens)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            String token = JSON.readTree(answer.body()).get("access_token").asText();
            String payload =
                    new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), StandardCharsets.UTF_8);
            return JSON.readTree(payload);
        }
    }
}
