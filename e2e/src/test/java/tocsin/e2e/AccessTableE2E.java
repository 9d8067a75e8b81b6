package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each role against each endpoint, at the gateway and at the service behind it. */
class AccessTableE2E {
    private static final List<String> ROLES = List.of("watch-officer", "analyst", "operator", "reporter", "subscriber");

    /** Who may (x) call what, and on which port the service that answers it listens in a stack without an offset. */
    private static final List<Row> TABLE = """
            port  method  path                                officer analyst operator reporter subscriber
            8081  POST    /api/reports                        -       -       -        x        -
            8081  GET     /api/reports                        x       x       x        -        -
            8081  GET     /api/reports/none                   x       x       x        -        -
            8081  POST    /api/reports/none/retract           -       -       -        x        -
            8081  GET     /api/sources                        x       x       x        -        -
            8081  POST    /api/sources/none/start             -       x       x        -        -
            8081  POST    /api/sources/none/pause             -       x       x        -        -
            8081  POST    /api/sources/none/try               -       x       -        -        -
            8081  GET     /api/catalogue/rematch              -       x       -        -        -
            8081  POST    /api/catalogue/rematch              -       x       -        -        -
            8081  GET     /api/catalogue/rematch/none         -       x       -        -        -
            8081  DELETE  /api/catalogue/rematch/none         -       x       -        -        -
            8081  GET     /api/exercises                      x       x       x        x        -
            8081  POST    /api/exercises                      x       x       x        x        -
            8081  GET     /api/exercises/none                 x       x       x        x        -
            8081  DELETE  /api/exercises/none                 x       x       x        -        -
            8081  POST    /api/exercises/none/reports         -       -       -        x        -
            8081  POST    /api/exercises/none/feeds           x       x       x        x        -
            8081  POST    /api/exercises/none/feeds/none/end  x       x       x        x        -
            8082  GET     /api/theaters                       x       x       x        -        x
            8082  GET     /api/indicators                     x       x       x        -        -
            8082  GET     /api/indicators/none                x       x       x        -        -
            8082  GET     /api/problems                       x       x       x        -        x
            8082  GET     /api/problems/none                  x       x       x        -        x
            8082  GET     /api/problems/none/history          x       x       x        -        x
            8082  GET     /api/problems/none/judgements       x       x       x        -        -
            8082  POST    /api/problems/none/judgements       -       x       -        -        -
            8082  GET     /api/problems/none/timeline         x       x       x        -        x
            8082  GET     /api/catalogue                      -       x       -        -        -
            8082  POST    /api/catalogue                      -       x       -        -        -
            8082  GET     /api/catalogue/compare              -       x       -        -        -
            8082  GET     /api/backtests                      -       x       -        -        -
            8082  POST    /api/backtests                      -       x       -        -        -
            8082  GET     /api/backtests/none                 -       x       -        -        -
            8082  DELETE  /api/backtests/none                 -       x       -        -        -
            8082  GET     /api/backtests/none/pictures/none   -       x       -        -        -
            8082  POST    /api/backtests/none/calibration     -       x       -        -        -
            8082  GET     /api/catalogue/drafts               -       x       -        -        -
            8082  POST    /api/catalogue/drafts               -       x       -        -        -
            8082  DELETE  /api/catalogue/drafts/none          -       x       -        -        -
            8082  POST    /api/catalogue/undo                 -       x       -        -        -
            8082  GET     /api/catalogue/none                 -       x       -        -        -
            8082  POST    /api/judgements/none/withdraw       -       x       -        -        -
            8082  GET     /api/rulings                        x       x       x        -        -
            8082  POST    /api/rulings                        x       x       -        -        -
            8082  GET     /api/boards                         x       x       x        -        -
            8082  GET     /api/boards/none/feeds/none         x       x       x        x        -
            8083  GET     /api/alerts                         x       x       x        -        x
            8083  GET     /api/alerts/none                    x       x       x        -        x
            8083  POST    /api/alerts/none/acknowledge        x       -       -        -        -
            8083  GET     /api/alerts/none/remarks            x       x       x        -        -
            8083  POST    /api/alerts/none/remarks            x       x       x        -        -
            8083  PUT     /api/alerts/none/assignee           x       x       x        -        -
            8083  GET     /api/subscriptions                  x       x       x        x        x
            8083  POST    /api/subscriptions                  x       x       x        x        x
            8083  GET     /api/subscriptions/none             x       x       x        x        x
            8083  PUT     /api/subscriptions/none             x       x       x        x        x
            8083  DELETE  /api/subscriptions/none             x       x       x        x        x
            8083  POST    /api/subscriptions/none/secret      x       x       x        x        x
            8083  POST    /api/subscriptions/none/test        x       x       x        x        x
            8083  POST    /api/subscriptions/none/replay      x       x       x        x        x
            8083  POST    /api/subscriptions/none/enable      x       x       x        x        x
            8083  GET     /api/deliveries                     x       -       x        -        x
            8083  GET     /api/audiences                      x       x       x        x        x
            8083  GET     /api/routing                        x       x       x        -        -
            8083  PUT     /api/routing                        -       -       x        -        -
            8083  POST    /api/routing/trials                 x       x       x        -        -
            8083  GET     /api/routing/versions               x       x       x        -        -
            8083  GET     /api/routing/versions/none          x       x       x        -        -
            8083  GET     /api/silences                       x       x       x        -        -
            8083  POST    /api/silences                       x       -       x        -        -
            8083  DELETE  /api/silences/none                  x       -       x        -        -
            8083  GET     /api/inhibitions                    x       x       x        -        -
            8083  POST    /api/inhibitions                    -       x       x        -        -
            8083  DELETE  /api/inhibitions/none               -       x       x        -        -
            8083  GET     /api/audit                          x       x       x        -        -
            8083  GET     /api/roster                         x       x       x        -        -
            8083  PUT     /api/roster                         x       -       x        -        -
            8083  POST    /api/roster/overrides               x       -       x        -        -
            8083  DELETE  /api/roster/overrides/none          x       -       x        -        -
            8083  GET     /api/escalation                     x       x       x        -        -
            8083  PUT     /api/escalation                     -       -       x        -        -
            8083  GET     /api/log                            x       x       x        -        -
            8083  POST    /api/log                            x       x       x        -        -
            8083  GET     /api/handover                       x       x       x        -        -
            8083  GET     /api/feeds                          -       -       x        -        -
            8083  POST    /api/feeds                          -       -       x        -        -
            8083  DELETE  /api/feeds/none                     -       -       x        -        -
            8083  GET     /api/feeds/alerts.atom              x       x       x        -        x
            8083  GET     /api/feeds/alerts/none.cap          x       x       x        -        x
            8083  GET     /api/deliveries/none                x       -       x        -        x
            8080  GET     /api/me                             x       x       x        x        x
            8080  POST    /api/session/refresh                x       x       x        x        x
            8080  GET     /api/stream                         x       x       x        -        -
            """.lines().skip(1).map(Row::of).toList();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private record Row(int port, String method, String path, Set<String> allowed) {
        static Row of(String line) {
            List<String> columns = Arrays.asList(line.split(" +"));
            Set<String> allowed = new TreeSet<>();
            for (int role = 0; role < ROLES.size(); role++) {
                if (columns.get(3 + role).equals("x")) {
                    allowed.add(ROLES.get(role));
                }
            }
            return new Row(Integer.parseInt(columns.get(0)), columns.get(1), columns.get(2), allowed);
        }

        @Override
        public String toString() {
            return port + " " + method + " " + path;
        }
    }

    @Test
    void eachRoleReachesWhatTheTableSaysAndNothingElse() throws Exception {
        try (TocsinStack stack = TocsinStack.start("access-table")) {
            Accounts accounts = new Accounts(stack);
            int offset = stack.gateway().getPort() - 8080;
            Map<String, String> strangers = strangers(stack, accounts);
            Map<String, String> byRole = new LinkedHashMap<>();
            for (String role : ROLES) {
                byRole.put(role, accounts.tokenWithOnly(role));
            }

            SoftAssertions table = new SoftAssertions();
            for (Row row : TABLE) {
                // At the door, and at the service itself, for who gets past the door.
                for (int port : new TreeSet<>(List.of(8080, row.port()))) {
                    URI target = URI.create("http://localhost:" + (port + offset) + row.path());
                    table.assertThat(status(row, target, null))
                            .as("%s at %d: no token", row, port)
                            .isEqualTo(401);
                    for (Map.Entry<String, String> stranger : strangers.entrySet()) {
                        table.assertThat(status(row, target, stranger.getValue()))
                                .as("%s at %d: %s", row, port, stranger.getKey())
                                .isEqualTo(401);
                    }
                    for (Map.Entry<String, String> account : byRole.entrySet()) {
                        int status = status(row, target, account.getValue());
                        if (row.allowed().contains(account.getKey())) {
                            table.assertThat(status)
                                    .as("%s at %d: %s may", row, port, account.getKey())
                                    .isNotIn(401, 403)
                                    .isLessThan(500);
                        } else {
                            table.assertThat(status)
                                    .as("%s at %d: %s may not", row, port, account.getKey())
                                    .isEqualTo(403);
                        }
                    }
                }
            }
            table.assertAll();
        }
    }

    @Test
    void theTableHoldsEveryOperationOfTheApi() throws IOException {
        List<String> documented = new ArrayList<>();
        try (InputStream in = Checkout.file("gateway/src/main/resources/META-INF/openapi.yaml")
                .toUri()
                .toURL()
                .openStream()) {
            new YAMLMapper()
                    .readTree(in)
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        if (!operation.getValue().path("x-roles").isEmpty()) {
                            documented.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " "
                                    + path.getKey().replaceAll("\\{\\w+}", "none"));
                        }
                    }));
        }

        assertThat(TABLE.stream().map(row -> row.method() + " " + row.path()))
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    private static Map<String, String> strangers(TocsinStack stack, Accounts accounts) throws Exception {
        String expired = accounts.tokenThatLives(Duration.ofSeconds(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> new Api(stack.gateway(), expired).status("/api/me") == 401);
        return Map.of(
                "expired token",
                expired,
                "token of another realm",
                accounts.tokenOfAnotherRealm(),
                "token for another client",
                accounts.tokenForAnotherClient(),
                "no token at all",
                "rubbish");
    }

    private static boolean takesFiles(URI target) {
        return target.getPath().equals("/api/backtests");
    }

    private static String contentType(URI target) {
        if (takesFiles(target)) {
            return "multipart/form-data; boundary=x";
        }
        return target.getPath().equals("/api/roster") ? "text/calendar" : "application/json";
    }

    private static int status(Row row, URI target, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", contentType(target))
                .method(
                        row.method(),
                        Set.of("POST", "PUT").contains(row.method())
                                ? HttpRequest.BodyPublishers.ofString(takesFiles(target) ? "--x--\r\n" : "{}")
                                : HttpRequest.BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        // The stream has no end: its head is enough.
        HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }
}
