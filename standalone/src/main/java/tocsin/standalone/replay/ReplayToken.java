package tocsin.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** The access token of the client {@code tocsin-replay}, fetched anew before it expires. */
final class ReplayToken {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI tokens;
    private final String secret;
    private String token = "";
    private Instant goodUntil = Instant.MIN;

    ReplayToken(HttpClient http, URI tokens, String secret) {
        this.http = http;
        this.tokens = tokens;
        this.secret = secret;
    }

    String value() throws IOException, InterruptedException, ReplayFailed {
        if (Instant.now().isAfter(goodUntil)) {
            fetch();
        }
        return token;
    }

    private void fetch() throws IOException, InterruptedException, ReplayFailed {
        String form = "grant_type=client_credentials&client_id=tocsin-replay&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(tokens)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new ReplayFailed(
                    "Keycloak gave no token for tocsin-replay: it answered %d.".formatted(answer.statusCode()));
        }
        JsonNode body = JSON.readTree(answer.body());
        token = body.path("access_token").asText();
        goodUntil = Instant.now().plusSeconds(body.path("expires_in").asLong()).minus(MARGIN);
    }
}
