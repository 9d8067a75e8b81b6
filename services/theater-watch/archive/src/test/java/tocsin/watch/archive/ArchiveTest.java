package tocsin.watch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final String UCDP_HEADER =
            "id,type_of_violence,side_a,side_b,source_date,source_headline,where_prec,"
                    + "where_coordinates,latitude,longitude,date_start,date_end,best\n";

    @TempDir
    Path folder;

    @Test
    void aUcdpEventIsPublishedOnTheDayAfterItsLastDay() throws IOException, UnknownFormat {
        Path file = write(
                "a.csv",
                UCDP_HEADER + "7,1,Government of Syria,HTS,2019-01-01;2019-01-02,Shelling,2,Saraqib,35.8,36.8,"
                        + "2019-01-01,2019-01-03,4\n");

        ArchiveLine.Report report = only(file);

        assertThat(report.publishedAt()).isEqualTo(Instant.parse("2019-01-04T00:00:00Z"));
        assertThat(report.body().path("occurredAt").asText()).isEqualTo("2019-01-01");
        assertThat(report.body().path("event").path("code").asText()).isEqualTo("1");
        assertThat(report.body().has("credibility")).isFalse();
    }

    @Test
    void aDayOfScoresIsOneReportPublishedWhenItIsOver() throws IOException, UnknownFormat {
        Path file = write(
                "a.csv",
                "date,a,b,score\n2019-03-01,TUR,SYR,-12.5\n2019-03-01,AZE,ARM,3\n2019-03-02,SYR,TUR,4\n2021-03-02,RUS,UKR,1\n");

        List<ArchiveLine.Report> days = Archive.read(List.of(file)).stream()
                .map(ArchiveLine.Report.class::cast)
                .toList();

        assertThat(days)
                .extracting(day -> day.publishedAt().toString())
                .containsExactly("2019-03-02T00:00:00Z", "2019-03-03T00:00:00Z", "2021-03-03T00:00:00Z");
        assertThat(days)
                .extracting(day -> day.body().path("scores").toString())
                .containsExactly(
                        "[{\"a\":\"ARM\",\"b\":\"AZE\",\"score\":3.0},{\"a\":\"SYR\",\"b\":\"TUR\",\"score\":-12.5}]",
                        "[{\"a\":\"ARM\",\"b\":\"AZE\",\"score\":0.0},{\"a\":\"SYR\",\"b\":\"TUR\",\"score\":4.0}]",
                        "[{\"a\":\"RUS\",\"b\":\"UKR\",\"score\":1.0}]");
        assertThat(days.getFirst().body().path("occurredAt").asText()).isEqualTo("2019-03-01");
        assertThat(days.getFirst().body().has("externalId")).isFalse();
    }

    @Test
    void aRowThatIsNoScoreIsNamed() throws IOException, UnknownFormat {
        Path file =
                write("a.csv", "date,a,b,score\n2019-03-01,TUR,SYR,x\n2019-03-01,TUR,TUR,1\n2019-03-01,Turkey,SYR,1\n");

        assertThat(Archive.read(List.of(file)))
                .extracting(line -> line.place() + " " + ((ArchiveLine.Unreadable) line).reason())
                .containsExactly(
                        "a.csv:2 score: expected a number, found 'x'",
                        "a.csv:3 b: expected another country than a, found 'TUR'",
                        "a.csv:4 a: expected three capital letters of ISO 3166, found 'Turkey'");
    }

    @Test
    void aUcdpEventIsNotPublishedBeforeItsEarliestSource() throws IOException, UnknownFormat {
        Path file = write(
                "a.csv",
                UCDP_HEADER + "7,1,Government of Syria,HTS,2019-02-10;NA;2019-02-09,Shelling,2,Saraqib,35.8,36.8,"
                        + "2019-01-01,2019-01-03,4\n");

        assertThat(only(file).publishedAt()).isEqualTo(Instant.parse("2019-02-09T00:00:00Z"));
    }

    @Test
    void aSourceDateOfTheNextCenturyIsASlipOfThePen() throws IOException, UnknownFormat {
        Path file = write(
                "a.csv",
                UCDP_HEADER + "7,1,Government of Syria,HTS,2919-02-09,Shelling,2,Saraqib,35.8,36.8,"
                        + "2019-01-01,2019-01-03,4\n");

        assertThat(only(file).publishedAt()).isEqualTo(Instant.parse("2019-01-04T00:00:00Z"));
    }

    @Test
    void aBadFieldIsNamedWithItsPlaceAndTheLineIsKept() throws IOException, UnknownFormat {
        Path file =
                write("a.csv", UCDP_HEADER + "7,1,A,B,2019-01-01,Shelling,2,Saraqib,95,36.8,2019-01-01,2019-01-03,4\n");

        List<ArchiveLine> lines = Archive.read(List.of(file));

        assertThat(lines).singleElement().isInstanceOfSatisfying(ArchiveLine.Unreadable.class, line -> {
            assertThat(line.reason()).isEqualTo("latitude: expected degrees, -90 to 90, found '95'");
            assertThat(line.place()).hasToString("a.csv:2");
            assertThat(line.text()).contains("Saraqib");
        });
    }

    @Test
    void aRowWithAnotherNumberOfFieldsIsNamedAndTheNextIsRead() throws IOException, UnknownFormat {
        Path file = write(
                "a.csv",
                UCDP_HEADER
                        + "6,1,A,B,2019-01-01\n"
                        + "7,1,A,B,2019-01-01,Shelling,2,Saraqib,35.8,36.8,2019-01-01,2019-01-03,4\n");

        List<ArchiveLine> lines = Archive.read(List.of(file));

        assertThat(lines.getFirst()).isInstanceOfSatisfying(ArchiveLine.Unreadable.class, line -> {
            assertThat(line.reason()).isEqualTo("expected 13 fields, found 5");
            assertThat(line.place()).hasToString("a.csv:2");
        });
        assertThat(lines.getLast()).isInstanceOf(ArchiveLine.Report.class);
    }

    @Test
    void aFirstLineLongerThanWhatIsLookedAtIsReadWhole() throws IOException, UnknownFormat {
        Path file = write(
                "a.ndjson",
                "{\"source\":\"ap\",\"publishedAt\":\"2020-10-26T12:00:00Z\",\"title\":\"x\",\"body\":\"%s\"}\n"
                        .formatted("y".repeat(100_000)));

        assertThat(only(file).body().path("body").asText()).hasSize(100_000);
    }

    @Test
    void anUnreadableEventOfGdeltDoesNotCostTheOthersOfItsFile() throws IOException, UnknownFormat {
        Path file = write("a.CSV", gdelt("x1", "https://news.example/a") + gdelt("951", "https://news.example/b"));

        List<ArchiveLine> lines = Archive.read(List.of(file));

        assertThat(lines).hasSize(2);
        assertThat(lines)
                .filteredOn(ArchiveLine.Unreadable.class::isInstance)
                .singleElement()
                .satisfies(line -> assertThat(((ArchiveLine.Unreadable) line).reason())
                        .isEqualTo("GLOBALEVENTID: expected a whole number, found 'x1'"));
    }

    private static String gdelt(String id, String url) {
        String[] columns = new String[61];
        Arrays.fill(columns, "");
        columns[0] = id;
        columns[1] = "20201113";
        columns[26] = "190";
        columns[31] = "4";
        columns[51] = "0";
        columns[59] = "20201113001500";
        columns[60] = url;
        return String.join("\t", columns) + "\n";
    }

    @Test
    void ourOwnFormatIsReadThroughGzipAndSentUnchanged() throws IOException, UnknownFormat {
        Path file = folder.resolve("reports.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"source\":\"ap\",\"publishedAt\":\"2020-10-26T12:00:00+03:00\",\"title\":\"x\",\"extra\":1}\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        ArchiveLine.Report report = only(file);

        assertThat(report.publishedAt()).isEqualTo(Instant.parse("2020-10-26T09:00:00Z"));
        assertThat(report.body().path("extra").asInt()).isEqualTo(1);
    }

    @Test
    void rowsOfOneGdeltStoryAreOneReport() throws IOException, UnknownFormat {
        Path file = write(
                "a.csv",
                gdelt("1", "TUR", "SYR", "0", "190", "9", "https://example.org/a")
                        + gdelt("2", "RUS", "SYR", "1", "112", "5", "https://example.org/a")
                        + gdelt("3", "RUS", "TUR", "1", "036", "7", "https://example.org/a")
                        + gdelt("4", "AZE", "ARM", "1", "190", "7", "https://example.org/b"));

        List<ArchiveLine> lines = Archive.read(List.of(file));

        assertThat(lines).hasSize(2);
        ArchiveLine.Report story = (ArchiveLine.Report) lines.getFirst();
        assertThat(story.body().path("event").path("code").asText()).isEqualTo("036");
        assertThat(story.body().path("event").path("actors"))
                .extracting(com.fasterxml.jackson.databind.JsonNode::asText)
                .containsExactly("TUR", "SYR", "RUS");
        assertThat(story.externalId()).isEqualTo("https://example.org/a");
    }

    @Test
    void anAcledEventIsCodedByItsTypeAndNumberedByItsTimeStamp() throws IOException, UnknownFormat {
        Path file = write(
                "a.csv",
                "event_id_cnty,event_date,year,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,"
                        + "notes,fatalities,timestamp\n"
                        + "SYR1,26 October 2020,2020,Explosions/Remote violence,Air/drone strike,Military Forces of Russia,"
                        + "\"Faylaq al-Sham\",Syria,Kafr Takharim,36.11,36.51,\"Jets struck a camp, many died.\",78,1604000000\n");

        ArchiveLine.Report report = only(file);

        assertThat(report.externalId()).isEqualTo("SYR1");
        assertThat(report.publishedAt()).isEqualTo(Instant.parse("2020-10-27T00:00:00Z"));
        assertThat(report.body().path("event").path("code").asText())
                .isEqualTo("Explosions/Remote violence/Air/drone strike");
        assertThat(report.body().path("event").path("fatalities").asInt()).isEqualTo(78);
        assertThat(report.body().path("revision").asLong()).isEqualTo(1_604_000_000L);
    }

    @Test
    void aFileThatIsNoArchiveIsNamedWithWhatIsKnown() throws IOException {
        Path file = write("letter.txt", "Dear all,\n");

        assertThatThrownBy(() -> Archive.read(List.of(file)))
                .isInstanceOf(UnknownFormat.class)
                .hasMessageContaining("letter.txt")
                .hasMessageContaining("GDELT 2.0");
    }

    @Test
    void everyRowOfTheSyrianYearIsAReport() throws IOException, UnknownFormat {
        List<ArchiveLine> lines = Archive.read(List.of(archive("ucdp/ged_syria_2019_full_columns.csv.gz")));

        assertThat(lines).hasSize(2_044).allMatch(ArchiveLine.Report.class::isInstance);
    }

    @Test
    void everyRowOfTheTheatersSubsetIsAReport() throws IOException, UnknownFormat {
        List<ArchiveLine> lines = Archive.read(List.of(archive("ucdp/ged211_theaters_dev.csv.gz")));

        assertThat(lines).hasSize(55_215).allMatch(ArchiveLine.Report.class::isInstance);
    }

    @Test
    void theExportsOfThreeDaysAreReadWhole() throws IOException, UnknownFormat {
        Path exports = archive("gdelt/v2");
        try (Stream<Path> files = Files.list(exports)) {
            List<ArchiveLine> lines = Archive.read(files.sorted().toList());

            assertThat(lines).isNotEmpty().allMatch(ArchiveLine.Report.class::isInstance);
            assertThat(lines.stream().map(line -> ((ArchiveLine.Report) line).externalId()))
                    .doesNotHaveDuplicates();
        }
    }

    private ArchiveLine.Report only(Path file) throws IOException, UnknownFormat {
        List<ArchiveLine> lines = Archive.read(List.of(file));
        assertThat(lines).hasSize(1);
        return (ArchiveLine.Report) lines.getFirst();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String gdelt(
            String id, String first, String second, String root, String code, String mentions, String url) {
        String[] fields = Collections.nCopies(GdeltStories.COLUMNS, "").toArray(String[]::new);
        fields[0] = id;
        fields[1] = "20201112";
        fields[5] = first;
        fields[15] = second;
        fields[25] = root;
        fields[26] = code;
        fields[31] = mentions;
        fields[51] = "4";
        fields[52] = "Ankara, Turkey";
        fields[56] = "39.9";
        fields[57] = "32.8";
        fields[59] = "20201113001500";
        fields[60] = url;
        return String.join("\t", fields) + "\n";
    }

    /** Real archives lie beside the project, or where the environment says; a user's machine has none. */
    private static Path archive(String name) {
        Path root = Path.of(System.getProperty("tocsin.root", ".."));
        Path file = Optional.ofNullable(System.getenv("TOCSIN_ARCHIVES"))
                .map(Path::of)
                .orElse(root.resolve("../shared/data"))
                .resolve(name);
        assumeTrue(Files.exists(file), "the archive " + file.normalize() + " is not here (see TOCSIN_ARCHIVES)");
        return file;
    }
}
