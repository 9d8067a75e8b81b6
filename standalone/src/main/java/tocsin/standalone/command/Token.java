package tocsin.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tocsin.standalone.supervision.RunningStack;

/** Prints an access token of a user for scripts. The password of a demo user is its name; others are given second. */
final class Token {

    private final Path root;

    Token(Path root) {
        this.root = root;
    }

    boolean run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new IllegalArgumentException("`token` wants a user, e.g. ./tocsin token officer.");
        }
        RunningStack stack = RunningStack.now(root)
                .orElseThrow(() -> new IllegalArgumentException("Tocsin is not running; ./tocsin up starts it."));
        String form = "grant_type=password&client_id=tocsin-cli&username=" + encoded(arguments.getFirst())
                + "&password=" + encoded(arguments.getLast());
        HttpRequest request = HttpRequest.newBuilder(stack.tokens())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != 200) {
                System.err.println("No token for " + arguments.getFirst() + ": "
                        + body.path("error_description").asText(answer.body()));
                return false;
            }
            System.out.println(body.get("access_token").asText());
            return true;
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
