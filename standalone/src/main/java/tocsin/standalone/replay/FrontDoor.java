package tocsin.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** The gateway's API. What is unavailable for a moment is asked for again, as its Retry-After says. */
final class FrontDoor {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final HttpClient http;
    private final URI gateway;
    private final ReplayToken token;

    FrontDoor(HttpClient http, URI gateway, ReplayToken token) {
        this.http = http;
        this.gateway = gateway;
        this.token = token;
    }

    /** An answer of the API. */
    record Answer(int status, JsonNode body) {}

    Answer get(String path) throws IOException, InterruptedException, ReplayFailed {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), "application/json");
    }

    Answer post(String path, JsonNode body) throws IOException, InterruptedException, ReplayFailed {
        return send(
                "POST", path, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)), "application/json");
    }

    Answer postLines(String path, byte[] lines) throws IOException, InterruptedException, ReplayFailed {
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(lines), "application/x-ndjson");
    }

    /** An answer that has to be a success. */
    JsonNode expect(Answer answer, String asked) throws ReplayFailed {
        if (answer.status() / 100 == 2) {
            return answer.body();
        }
        String detail =
                answer.body().path("detail").asText(answer.body().path("title").asText());
        throw new ReplayFailed("%s: the gateway answered %d. %s"
                .formatted(asked, answer.status(), detail)
                .strip());
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String type)
            throws IOException, InterruptedException, ReplayFailed {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + token.value())
                    .header("Content-Type", type)
                    .header("Accept", "application/json, application/problem+json")
                    .method(method, body)
                    .build();
            Duration pause;
            try {
                HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (!PASSING.contains(answer.statusCode()) || System.nanoTime() > deadline) {
                    return new Answer(answer.statusCode(), json(answer.body()));
                }
                pause = Duration.ofSeconds(
                        answer.headers().firstValueAsLong("Retry-After").orElse(1));
            } catch (IOException unreachable) {
                if (System.nanoTime() > deadline) {
                    throw new ReplayFailed("The gateway at %s cannot be reached.".formatted(gateway), unreachable);
                }
                pause = Duration.ofSeconds(1);
            }
            Thread.sleep(pause);
        }
    }

    private static JsonNode json(byte[] body) throws IOException {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return JSON.createObjectNode().put("detail", "an answer that is not JSON: " + notJson.getOriginalMessage());
        }
    }
}
