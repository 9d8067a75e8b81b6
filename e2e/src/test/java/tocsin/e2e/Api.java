package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The gateway's API as one of its users sees it. */
record Api(URI gateway, String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    JsonNode get(String path) throws IOException, InterruptedException {
        return successful(send("GET", path, HttpRequest.BodyPublishers.noBody()), path);
    }

    /** The HTTP status of a read. */
    int status(String path) throws IOException, InterruptedException {
        return send("GET", path, HttpRequest.BodyPublishers.noBody()).statusCode();
    }

    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** Under an id of the caller's, which follows the request to what comes of it. */
    JsonNode post(String path, JsonNode body, String correlation) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher json =
                HttpRequest.BodyPublishers.ofByteArray(TocsinStack.JSON.writeValueAsBytes(body));
        return successful(send("POST", path, json, "X-Correlation-Id", correlation), path);
    }

    /** All items of a list, page after page. */
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private HttpResponse<byte[]> send(String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode successful(HttpResponse<byte[]> answer, String path) throws IOException {
        JsonNode body =
                answer.body().length == 0 ? MissingNode.getInstance() : TocsinStack.JSON.readTree(answer.body());
        assertThat(answer.statusCode()).as(path + ": " + body).isBetween(200, 299);
        return body;
    }
}
