package tocsin.watch.edge.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Refusal;

class FolderConnectorTest {
    private static final String REPORT =
            "{\"source\":\"agency\",\"publishedAt\":\"2020-11-10T09:00:00Z\",\"title\":\"Strike\"}\n";

    @TempDir
    Path root;

    private Path folder = Path.of("");
    private FolderConnector connector = new FolderConnector(Fetchings.configuration(Map.of()));

    @BeforeEach
    void setAside() throws IOException {
        folder = Files.createDirectories(root.resolve("drop"));
        connector = new FolderConnector(Fetchings.configuration(Map.of("folder", root.toString())));
    }

    @Test
    void aFileGoesToDoneOnlyWhenItsReportsHaveBeenTaken() throws IOException {
        Files.writeString(folder.resolve("a.ndjson"), REPORT);

        Fetched fetched = connector.fetch(Fetchings.of("folder", "drop", null));

        assertThat(fetched.lines()).singleElement().isInstanceOf(ArchiveLine.Report.class);
        assertThat(folder.resolve("a.ndjson")).exists();
        fetched.aftermath().run();
        assertThat(folder.resolve("a.ndjson")).doesNotExist();
        assertThat(folder.resolve("done/a.ndjson")).exists();
        assertThat(connector.fetch(Fetchings.of("folder", "drop", null)).standing())
                .isEqualTo(Fetched.Standing.IDLE);
    }

    @Test
    void aFileThatIsNoArchiveGoesToRefusedWithTheReasonBesideIt() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear all,\n");

        Fetched fetched = connector.fetch(Fetchings.of("folder", "drop", null));
        fetched.aftermath().run();

        assertThat(fetched.refusals()).containsExactly(Map.entry(Refusal.FORMAT, 1L));
        assertThat(folder.resolve("refused/letter.txt")).exists();
        assertThat(folder.resolve("refused/letter.txt.reason.txt"))
                .content()
                .startsWith("format: ")
                .contains("none of the archives that are known");
    }

    @Test
    void whatIsStillBeingWrittenIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("a.ndjson.part"), REPORT);
        Files.writeString(folder.resolve(".hidden"), REPORT);

        assertThat(connector.fetch(Fetchings.of("folder", "drop", null)).standing())
                .isEqualTo(Fetched.Standing.IDLE);
    }

    @Test
    void aFolderElsewhereIsNotRead() throws IOException {
        Path elsewhere = Files.createTempDirectory("elsewhere");
        Files.createSymbolicLink(root.resolve("link"), elsewhere);

        for (String address : new String[] {"link", "..", "../.."}) {
            assertThatThrownBy(() -> connector.fetch(Fetchings.of("folder", address, null)))
                    .isInstanceOfSatisfying(
                            FetchRefused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ADDRESS));
        }
    }

    @Test
    void withoutAFolderThatIsSetAsideNoneIsWatched() {
        FolderConnector without = new FolderConnector(Fetchings.configuration(Map.of()));

        assertThatThrownBy(() -> without.fetch(Fetchings.of("folder", "drop", null)))
                .hasMessageContaining("TOCSIN_WATCH_FEEDS_FOLDER");
    }
}
