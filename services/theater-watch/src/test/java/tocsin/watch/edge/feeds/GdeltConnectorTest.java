package tocsin.watch.edge.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.watch.GdeltServer;
import tocsin.watch.LocalServer;
import tocsin.watch.application.FeedConfiguration;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Fetching;
import tocsin.watch.feed.Refusal;

class GdeltConnectorTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final FeedConfiguration CONFIGURATION = Fetchings.configuration(Map.of("timeout", "5s"));

    private final GdeltServer gdelt = new GdeltServer();
    private final Web web = new Web(VERTX, CONFIGURATION);
    private final GdeltConnector connector = new GdeltConnector(web, CONFIGURATION);

    @BeforeEach
    void threeExports() {
        gdelt.stories("20201113111500", "https://a.example/1", "https://a.example/2")
                .stories("20201113113000", "https://a.example/3")
                .stories("20201113114500", "https://a.example/4");
    }

    @AfterEach
    void close() {
        web.close();
        gdelt.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void atFirstOnlyTheNewestExportIsRead() throws IOException {
        List<String> stories = readAll(Fetchings.of("gdelt", gdelt.address(), null));

        assertThat(stories).containsExactly("https://a.example/4");
        assertThat(gdelt.server().asked()).noneMatch(path -> path.contains("masterfilelist"));
    }

    @Test
    void aStoryIsTheSourceThatTheCatalogueNames() throws IOException {
        Fetched fetched = connector.fetch(Fetchings.of("gdelt", gdelt.address(), null));

        ArchiveLine.Report report = (ArchiveLine.Report) fetched.lines().getFirst();
        assertThat(report.body().path("source").asText()).isEqualTo("agency");
        assertThat(report.publishedAt()).isEqualTo(Instant.parse("2020-11-13T11:45:00Z"));
    }

    @Test
    void theNextExportIsReadWithoutTheLongList() throws IOException {
        String cursor = end(Fetchings.of("gdelt", gdelt.address(), null));
        gdelt.stories("20201113120000", "https://a.example/5");

        List<String> stories = readAll(Fetchings.of("gdelt", gdelt.address(), cursor));

        assertThat(stories).containsExactly("https://a.example/5");
        assertThat(gdelt.server().asked()).noneMatch(path -> path.contains("masterfilelist"));
    }

    @Test
    void aGapIsFilledFromTheLongList() throws IOException {
        String cursor = end(Fetchings.of("gdelt", gdelt.address(), null));
        gdelt.stories("20201113120000", "https://a.example/5")
                .stories("20201113121500", "https://a.example/6")
                .stories("20201113124500", "https://a.example/7");

        List<String> stories = readAll(Fetchings.of("gdelt", gdelt.address(), cursor));

        assertThat(stories).containsExactly("https://a.example/5", "https://a.example/6", "https://a.example/7");
    }

    @Test
    void itIsReadFromATimeOn() throws IOException {
        assertThat(readAll(Fetchings.since("gdelt", gdelt.address(), Instant.parse("2020-11-13T11:30:00Z"))))
                .containsExactly("https://a.example/3", "https://a.example/4");
        assertThat(readAll(Fetchings.since("gdelt", gdelt.address(), Instant.EPOCH)))
                .hasSize(4);
    }

    @Test
    void nothingNewIsHeardUnlessItHasBeenQuietForLong() throws IOException {
        String cursor = end(Fetchings.of("gdelt", gdelt.address(), null));

        Fetched soon = connector.fetch(Fetchings.of("gdelt", gdelt.address(), cursor));
        Fetching later = Fetchings.of("gdelt", gdelt.address(), cursor);
        Fetched quiet = connector.fetch(new Fetching(
                later.source(),
                later.settings(),
                null,
                cursor,
                later.from(),
                0,
                Instant.parse("2020-11-13T14:00:00Z")));

        assertThat(soon.standing()).isEqualTo(Fetched.Standing.CAUGHT_UP);
        assertThat(soon.lines()).isEmpty();
        assertThat(quiet.standing()).isEqualTo(Fetched.Standing.IDLE);
    }

    @Test
    void anExportThatIsNotWhatItsChecksumSaysIsRefusedThenPassedOver() throws IOException {
        byte[] torn = "PK torn".getBytes(StandardCharsets.UTF_8);
        try (LocalServer server = new LocalServer()) {
            server.on(
                            "/lastupdate.txt",
                            "text/plain",
                            "7 0123456789abcdef0123456789abcdef " + server.address("/20201113114500.export.CSV.zip\n"))
                    .on("/20201113114500.export.CSV.zip", exchange -> LocalServer.answer(exchange, 200, torn));
            String address = server.address("/lastupdate.txt");

            assertThatThrownBy(() -> connector.fetch(Fetchings.of("gdelt", address, null)))
                    .isInstanceOfSatisfying(FetchRefused.class, refused -> {
                        assertThat(refused.refusal()).isEqualTo(Refusal.CHECKSUM);
                        assertThat(refused.reason())
                                .contains("export 20201113114500")
                                .contains("MD5");
                    });
            Fetched passed = connector.fetch(Fetchings.of("gdelt", address, null, 3));

            assertThat(passed.refusals()).containsExactly(Map.entry(Refusal.PASSED_OVER, 1L));
            assertThat(passed.cursor()).contains("20201113114500");
        }
    }

    @Test
    void aListWithoutExportsIsRefused() {
        try (LocalServer server = new LocalServer()) {
            server.on("/lastupdate.txt", "text/html", "<html>Sign in</html>");

            assertThatThrownBy(() -> connector.fetch(Fetchings.of("gdelt", server.address("/lastupdate.txt"), null)))
                    .isInstanceOf(FetchRefused.class)
                    .hasMessageContaining("names no export");
        }
    }

    private String end(Fetching first) throws IOException {
        Fetched fetched = connector.fetch(first);
        assertThat(fetched.standing()).isEqualTo(Fetched.Standing.MORE);
        return String.valueOf(fetched.cursor());
    }

    private List<String> readAll(Fetching first) throws IOException {
        List<String> stories = new ArrayList<>();
        Fetched fetched = connector.fetch(first);
        while (fetched.standing() == Fetched.Standing.MORE) {
            fetched.lines().forEach(line -> stories.add(((ArchiveLine.Report) line).externalId()));
            @Nullable String cursor = fetched.cursor();
            fetched = connector.fetch(
                    new Fetching(first.source(), first.settings(), null, cursor, first.from(), 0, first.now()));
        }
        return stories;
    }
}
