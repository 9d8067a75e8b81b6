package tocsin.watch.edge.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.watch.LocalServer;
import tocsin.watch.feed.Fetched;

class SyndicationConnectorTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String MODIFIED = "Fri, 13 Nov 2020 11:00:00 GMT";

    private final LocalServer server = new LocalServer();
    private final Web web = new Web(VERTX, Fetchings.configuration(Map.of("timeout", "5s")));
    private final SyndicationConnector connector = new SyndicationConnector(web);
    private String etag = "\"1\"";
    private String items = item(1);

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
    void aFeedThatHasNotChangedIsNotSentAgainAndCountsAsHeard() throws IOException {
        server.on("/rss", this::conditional);
        Fetched first = connector.fetch(Fetchings.of("rss", server.address("/rss"), null));

        Fetched again = connector.fetch(Fetchings.of("rss", server.address("/rss"), first.cursor()));

        assertThat(first.lines()).hasSize(1);
        assertThat(again.lines()).isEmpty();
        assertThat(again.standing()).isEqualTo(Fetched.Standing.CAUGHT_UP);
        assertThat(again.cursor()).isEqualTo(first.cursor());
        assertThat(notModified).isEqualTo(1);
    }

    @Test
    void ofAFeedThatHasChangedOnlyTheNewItemsCome() throws IOException {
        server.on("/rss", this::conditional);
        Fetched first = connector.fetch(Fetchings.of("rss", server.address("/rss"), null));
        etag = "\"2\"";
        items = item(2) + item(1);

        Fetched again = connector.fetch(Fetchings.of("rss", server.address("/rss"), first.cursor()));

        assertThat(again.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).contains("Strike 2"));
    }

    private int notModified;

    private void conditional(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("ETag", etag);
        exchange.getResponseHeaders().add("Last-Modified", MODIFIED);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                && MODIFIED.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"))) {
            notModified++;
            LocalServer.answer(exchange, 304, new byte[0]);
            return;
        }
        String rss = "<rss version=\"2.0\"><channel><title>A</title><link>https://a.example</link><description>d"
                + "</description>" + items + "</channel></rss>";
        LocalServer.answer(exchange, 200, rss.getBytes(StandardCharsets.UTF_8));
    }

    private static String item(int number) {
        return "<item><title>Strike %1$d</title><guid>%1$d</guid><pubDate>Fri, 13 Nov 2020 10:0%1$d:00 GMT</pubDate></item>"
                .formatted(number);
    }
}
