package tocsin.watch.edge.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.watch.LocalServer;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Refusal;

/** The APIs and exports of UCDP and ACLED, with rows as these give them. */
class ApiConnectorsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String ACLED_HEADER =
            "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,"
                    + "location,latitude,longitude,notes,fatalities,timestamp\n";

    private final LocalServer server = new LocalServer();
    private final Web web = new Web(VERTX, Fetchings.configuration(Map.of("timeout", "5s")));
    private final List<String> keys = new ArrayList<>();

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void everyPageOfUcdpIsReadAndThenNothingUntilTheFirstPageChanges() throws IOException {
        UcdpApiConnector connector = new UcdpApiConnector(web);
        server.on("/api", exchange -> {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("x-ucdp-access-token")));
            boolean second = exchange.getRequestURI().getQuery().contains("page=1");
            String next = second ? "" : server.address("/api?pagesize=1&page=1");
            String page = "{\"TotalPages\":2,\"NextPageUrl\":\"%s\",\"Result\":[%s]}"
                    .formatted(next, ucdpEvent(second ? 8 : 7));
            LocalServer.answer(exchange, 200, page.getBytes(StandardCharsets.UTF_8));
        });
        String address = server.address("/api?pagesize=1");

        Fetched first = connector.fetch(Fetchings.withKey("ucdp-api", address, "secret", null));
        Fetched second = connector.fetch(Fetchings.withKey("ucdp-api", address, "secret", first.cursor()));
        Fetched again = connector.fetch(Fetchings.withKey("ucdp-api", address, "secret", second.cursor()));

        assertThat(first.standing()).isEqualTo(Fetched.Standing.MORE);
        assertThat(second.standing()).isEqualTo(Fetched.Standing.CAUGHT_UP);
        assertThat(ids(first)).containsExactly("7");
        assertThat(ids(second)).containsExactly("8");
        assertThat(again.lines()).isEmpty();
        assertThat(keys).containsOnly("secret");
        ArchiveLine.Report report = (ArchiveLine.Report) first.lines().getFirst();
        assertThat(report.body().path("source").asText()).isEqualTo("agency");
        assertThat(report.body().path("event").path("code").asText()).isEqualTo("1");
        assertThat(report.publishedAt()).hasToString("2020-11-10T00:00:00Z");
    }

    @Test
    void aNextPageOnAnotherServerIsNotAsked() throws IOException {
        UcdpApiConnector connector = new UcdpApiConnector(web);
        server.on("/api", "application/json", "{\"NextPageUrl\":\"http://other.example/\",\"Result\":[]}");
        Fetched first = connector.fetch(Fetchings.of("ucdp-api", server.address("/api?a=b"), null));

        assertThatThrownBy(() -> connector.fetch(Fetchings.of("ucdp-api", server.address("/api?a=b"), first.cursor())))
                .isInstanceOfSatisfying(
                        FetchRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.REDIRECT));
    }

    @Test
    void acledIsAskedForWhatHasChangedSinceTheLastReading() throws IOException {
        AcledApiConnector connector = new AcledApiConnector(web);
        server.on("/read", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            String data = query.contains("page=1&") ? acledEvent(1, 1_605_000_000) : "";
            String page = "{\"status\":200,\"success\":true,\"count\":1,\"data\":[%s]}".formatted(data);
            LocalServer.answer(exchange, 200, page.getBytes(StandardCharsets.UTF_8));
        });
        String address = server.address("/read?limit=1");
        String key = "key=secret&email=a%40b.example";

        Fetched first = connector.fetch(Fetchings.withKey("acled-api", address, key, null));
        Fetched end = connector.fetch(Fetchings.withKey("acled-api", address, key, first.cursor()));
        connector.fetch(Fetchings.withKey("acled-api", address, key, end.cursor()));

        assertThat(ids(first)).containsExactly("SYR1");
        assertThat(first.standing()).isEqualTo(Fetched.Standing.MORE);
        assertThat(end.standing()).isEqualTo(Fetched.Standing.CAUGHT_UP);
        assertThat(server.asked())
                .containsExactly(
                        "/read?limit=1&page=1&" + key,
                        "/read?limit=1&page=2&" + key,
                        "/read?limit=1&page=1&timestamp=1605000000&timestamp_where=%3E%3D&" + key);
    }

    @Test
    void anApiThatAnswersWithSomethingElseIsRefused() {
        server.on("/api", "text/html", "<html>Sign in</html>").on("/read", "application/json", "{\"success\":false}");

        assertThatThrownBy(
                        () -> new UcdpApiConnector(web).fetch(Fetchings.of("ucdp-api", server.address("/api"), null)))
                .hasMessageContaining("no JSON");
        assertThatThrownBy(() -> new AcledApiConnector(web)
                        .fetch(Fetchings.withKey("acled-api", server.address("/read"), "key=secret", null)))
                .hasMessageContaining("did not succeed")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anExportIsReadWhenItHasChanged() throws IOException {
        TableConnector connector = new TableConnector(web, Fetchings.configuration(Map.of()));
        String row =
                "SYR1,09 November 2020,Battles,Armed clash,A,B,Syria,Saraqib,35.86,36.80,\"Clashes, many\",3,1605000000\n";
        server.on(
                "/acled.csv", "text/csv", ACLED_HEADER + row + "SYR2,soon,Battles,Armed clash,A,B,Syria,X,1,1,n,3,1\n");
        String address = server.address("/acled.csv");

        Fetched first = connector.fetch(Fetchings.of("acled-csv", address, null));
        Fetched again = connector.fetch(Fetchings.of("acled-csv", address, first.cursor()));

        assertThat(first.lines()).hasSize(2);
        assertThat(first.lines().getFirst()).isInstanceOf(ArchiveLine.Report.class);
        assertThat(((ArchiveLine.Unreadable) first.lines().getLast()).reason()).startsWith("event_date: expected");
        assertThat(again.lines()).isEmpty();
    }

    private static String ucdpEvent(int id) {
        return """
                {"id":%d,"type_of_violence":1,"side_a":"Government of Syria","side_b":"HTS","source_date":"2020-11-10",
                 "source_headline":"Shelling in Idlib","where_prec":2,"where_coordinates":"Saraqib","latitude":35.86,
                 "longitude":36.80,"date_start":"2020-11-09T00:00:00","date_end":"2020-11-09T00:00:00","best":4}
                """.formatted(id);
    }

    private static String acledEvent(int id, long timestamp) {
        return """
                {"event_id_cnty":"SYR%d","event_date":"2020-11-09","event_type":"Battles","sub_event_type":"Armed clash",
                 "actor1":"Military Forces of Syria","actor2":"HTS","country":"Syria","location":"Saraqib","latitude":"35.86",
                 "longitude":"36.80","notes":"Clashes near Saraqib.","fatalities":"3","timestamp":"%d"}
                """.formatted(id, timestamp);
    }

    private static List<String> ids(Fetched fetched) {
        return fetched.lines().stream()
                .map(line -> ((ArchiveLine.Report) line).externalId())
                .toList();
    }
}
