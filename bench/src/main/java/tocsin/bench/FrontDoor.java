package tocsin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** The gateway's API. */
record FrontDoor(HttpClient http, URI gateway, String token) {
    /** A request that waits for its answer, which must be a good one. */
    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request(path, body, "bench"), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty() ? BenchStack.JSON.missingNode() : BenchStack.JSON.readTree(answer.body());
    }

    /** A request that does not wait; fails where the answer is no good one. */
    CompletableFuture<String> send(String path, JsonNode body, String correlation) {
        return http.sendAsync(
                        request(path, body, correlation), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(answer -> {
                    if (answer.statusCode() / 100 != 2) {
                        throw new IllegalStateException(
                                path + " was answered " + answer.statusCode() + ": " + answer.body());
                    }
                    return answer.body();
                });
    }

    private HttpRequest request(String path, JsonNode body, String correlation) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("X-Correlation-Id", correlation)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }
}
