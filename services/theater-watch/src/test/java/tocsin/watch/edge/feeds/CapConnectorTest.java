package tocsin.watch.edge.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.watch.LocalServer;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.Fetched;

class CapConnectorTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String ALERT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier><sender>afad@example.org</sender>
              <sent>2020-11-10T12:00:00+03:00</sent><status>%s</status><msgType>%s</msgType><scope>Public</scope>%s
              <info><language>en-US</language><category>Security</category><event>Shelling</event><urgency>Immediate</urgency>
                <severity>Severe</severity><certainty>Observed</certainty><headline>Shells fall at Reyhanli</headline>
                <description>Shells fell near the border.</description>
                <area><areaDesc>Reyhanli</areaDesc><circle>36.27,36.57 10</circle></area></info>
            </alert>
            """;

    private final LocalServer server = new LocalServer();
    private final Web web = new Web(VERTX, Fetchings.configuration(Map.of("timeout", "5s")));
    private final CapConnector connector = new CapConnector(web);

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
    void anAlertIsAReport() throws IOException {
        ArchiveLine.Report report = only(ALERT.formatted("a-1", "Actual", "Alert", ""));

        assertThat(report.externalId()).isEqualTo("afad@example.org,a-1");
        assertThat(report.publishedAt()).hasToString("2020-11-10T09:00:00Z");
        assertThat(report.body().path("title").asText()).isEqualTo("Shells fall at Reyhanli");
        assertThat(report.body().path("body").asText()).contains("near the border", "Reyhanli");
        assertThat(report.body().path("language").asText()).isEqualTo("en");
        assertThat(report.body().path("location").path("lat").asDouble()).isEqualTo(36.27);
    }

    @Test
    void aCancellationIsALaterRevisionOfTheAlertThatItRefersTo() throws IOException {
        ArchiveLine.Report report = only(ALERT.formatted(
                "a-2", "Actual", "Cancel", "<references>afad@example.org,a-1,2020-11-10T12:00:00+03:00</references>"));

        assertThat(report.externalId()).isEqualTo("afad@example.org,a-1");
        assertThat(report.body().path("title").asText()).isEqualTo("Cancelled: Shells fall at Reyhanli");
        assertThat(report.body().path("body").asText()).isEmpty();
    }

    @Test
    void aTestIsNoReport() throws IOException {
        server.on("/alert", "application/xml", ALERT.formatted("a-1", "Test", "Alert", ""));

        Fetched fetched = connector.fetch(Fetchings.of("cap", server.address("/alert"), null));

        assertThat(((ArchiveLine.Unreadable) fetched.lines().getFirst()).reason())
                .isEqualTo("status: expected Actual, found 'Test'");
    }

    @Test
    void ofAListTheAlertsAreReadThatAreNew() throws IOException {
        server.on("/alerts/1", "application/cap+xml", ALERT.formatted("a-1", "Actual", "Alert", ""))
                .on("/index", "application/atom+xml", """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><id>x</id><updated>2020-11-10T12:00:00Z</updated>
                        <entry><title>a</title><id>1</id><updated>2020-11-10T12:00:00Z</updated>
                        <link type="application/cap+xml" href="%s"/></entry></feed>
                        """.formatted(server.address("/alerts/1")));

        Fetched first = connector.fetch(Fetchings.of("cap", server.address("/index"), null));
        Fetched again = connector.fetch(Fetchings.of("cap", server.address("/index"), first.cursor()));

        assertThat(first.lines()).singleElement().isInstanceOf(ArchiveLine.Report.class);
        assertThat(again.lines()).isEmpty();
    }

    @Test
    void anExternalEntityIsRefused() {
        server.on("/alert", "application/xml", """
                <!DOCTYPE alert [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>&x;</identifier></alert>
                """);

        assertThatThrownBy(() -> connector.fetch(Fetchings.of("cap", server.address("/alert"), null)))
                .hasMessageContaining("no RSS or Atom");
    }

    private ArchiveLine.Report only(String alert) throws IOException {
        server.on("/alert", "application/xml", alert);
        return (ArchiveLine.Report) connector
                .fetch(Fetchings.of("cap", server.address("/alert"), null))
                .lines()
                .getFirst();
    }
}
