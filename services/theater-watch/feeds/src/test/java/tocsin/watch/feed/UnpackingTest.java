package tocsin.watch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tocsin.watch.archive.ArchiveLine;

class UnpackingTest {
    private static final String REPORT =
            "{\"source\":\"ap\",\"publishedAt\":\"2020-10-26T12:00:00Z\",\"title\":\"%s\"}\n";
    private static final int MOST = 100_000;
    private static final int LONGEST_LINE = 10_000;

    private final Unpacking unpacking = new Unpacking(MOST, LONGEST_LINE, StandardCharsets.UTF_8);
    private final Tally tally = new Tally();

    @Test
    void aZipIsReadThroughOneLayer() throws IOException {
        byte[] zip = zip("a.ndjson", REPORT.formatted("Strike").getBytes(StandardCharsets.UTF_8));

        List<ArchiveLine> lines = unpacking.lines("a.zip", new ByteArrayInputStream(zip), tally);

        assertThat(lines).singleElement().isInstanceOf(ArchiveLine.Report.class);
        assertThat(tally.counts()).isEmpty();
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] bomb = zip("a.ndjson", new byte[20 * MOST]);

        assertThat(bomb.length).isLessThan(MOST);
        assertRefused(Refusal.TOO_INFLATED, bomb);
    }

    @Test
    void aGzipBombIsRefusedToo() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[20 * MOST]);
        }

        assertRefused(Refusal.TOO_INFLATED, bomb.toByteArray());
    }

    @Test
    void aTableThatIsABombOrCutShortIsRefusedLikeAnyOther() throws IOException {
        byte[] table =
                "date,a,b,score\n2019-03-01,TUR,SYR,-12.5\n".repeat(MOST / 20).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(table);
        }

        assertRefused(Refusal.TOO_INFLATED, packed.toByteArray());
        assertRefused(Refusal.FORMAT, Arrays.copyOf(packed.toByteArray(), 100));
    }

    @Test
    void whatIsPackedTwiceIsNotUnpackedTwice() throws IOException {
        byte[] twice = zip("inner.zip", zip("a.ndjson", REPORT.formatted("x").getBytes(StandardCharsets.UTF_8)));

        assertRefused(Refusal.FORMAT, twice);
    }

    @Test
    void aLineThatIsTooLongIsCutAndTheNextIsRead() throws IOException {
        String text = REPORT.formatted("x".repeat(3 * LONGEST_LINE)) + REPORT.formatted("Strike");

        List<ArchiveLine> lines = unpacking.lines("a", stream(text.getBytes(StandardCharsets.UTF_8)), tally);

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).isInstanceOf(ArchiveLine.Unreadable.class);
        assertThat(lines.getLast()).isInstanceOf(ArchiveLine.Report.class);
        assertThat(tally.counts()).containsExactly(java.util.Map.entry(Refusal.LINE_TOO_LONG, 1L));
    }

    @Test
    void bytesThatAreNoLettersAreReplacedAndCounted() throws IOException {
        byte[] latin = REPORT.formatted("Kafr\u00e9").getBytes(StandardCharsets.ISO_8859_1);

        List<ArchiveLine> lines = unpacking.lines("a", stream(latin), tally);

        assertThat(((ArchiveLine.Report) lines.getFirst()).body().path("title").asText())
                .isEqualTo("Kafr\uFFFD");
        assertThat(tally.counts()).containsExactly(java.util.Map.entry(Refusal.ENCODING, 1L));
    }

    @Test
    void rubbishIsRefusedWithWhatWasExpected() {
        assertRefused(Refusal.FORMAT, "Dear all,\n".getBytes(StandardCharsets.UTF_8));
        assertRefused(Refusal.FORMAT, new byte[] {'P', 'K', 3, 4, 1, 2, 3});
    }

    private void assertRefused(Refusal refusal, byte[] bytes) {
        assertThatThrownBy(() -> unpacking.lines("a", stream(bytes), tally))
                .isInstanceOfSatisfying(
                        FetchRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
