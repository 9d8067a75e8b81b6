package tocsin.watch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GdeltCursorTest {
    private static final GdeltList.Export FIRST = export("20201113071500");
    private static final GdeltList.Export SECOND = export("20201113073000");
    private static final GdeltList.Export LATER = export("20201113080000");

    @Test
    void aLineNamesAnExportWithSizeAndChecksum() {
        String line =
                "33045 0123456789ABCDEF0123456789abcdef http://data.gdeltproject.org/gdeltv2/20201113001500.export.CSV.zip";

        assertThat(GdeltList.export(line))
                .contains(new GdeltList.Export(
                        "20201113001500",
                        33_045,
                        "0123456789abcdef0123456789abcdef",
                        "http://data.gdeltproject.org/gdeltv2/20201113001500.export.CSV.zip"));
    }

    @Test
    void mentionsAndGraphsAreNoExports() {
        assertThat(GdeltList.export(
                        "1 0123456789abcdef0123456789abcdef http://a.example/20201113001500.mentions.CSV.zip"))
                .isEmpty();
        assertThat(GdeltList.export("rubbish")).isEmpty();
    }

    @Test
    void theCursorGoesOnExportByExport() throws FetchRefused {
        GdeltCursor cursor = GdeltCursor.of(null).expecting(List.of(FIRST, SECOND));

        GdeltCursor after = GdeltCursor.of(cursor.advanced().text());

        assertThat(after.last()).isEqualTo("20201113071500");
        assertThat(after.pending()).containsExactly(SECOND);
        assertThat(after.isNew(FIRST)).isFalse();
        assertThat(after.isNext(SECOND)).isTrue();
        assertThat(after.isNext(LATER)).isFalse();
    }

    @Test
    void anExportOfTheTimeFromWhichIsBegunIsNew() {
        assertThat(GdeltCursor.before(Instant.parse("2020-11-13T07:15:00Z")).isNew(FIRST))
                .isTrue();
    }

    @Test
    void aForeignCursorIsRefused() {
        assertThatThrownBy(() -> GdeltCursor.of("{")).isInstanceOf(FetchRefused.class);
    }

    private static GdeltList.Export export(String stamp) {
        return new GdeltList.Export(
                stamp, 1, "0123456789abcdef0123456789abcdef", "http://a.example/" + stamp + ".export.CSV.zip");
    }
}
