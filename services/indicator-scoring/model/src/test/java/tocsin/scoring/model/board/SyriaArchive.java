package tocsin.scoring.model.board;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Timing;

/** The UCDP events in Syria of 2019, as evidence in order of publication. */
final class SyriaArchive {
    private static final Set<String> NORTH_WEST =
            Set.of("Idlib Governorate", "Hamah Governorate", "Latakia Governorate", "Aleppo Governorate");

    private SyriaArchive() {}

    /** Where archives lie, or null with none there. */
    static @Nullable Path find() {
        String named = System.getenv("TOCSIN_ARCHIVES");
        Path archives = named != null
                ? Path.of(named)
                : Path.of(System.getProperty("tocsin.root", "."), "..", "shared", "data");
        Path file = archives.resolve("ucdp/ged_syria_2019_full_columns.csv.gz");
        return Files.isRegularFile(file) ? file : null;
    }

    /** All rows; those of state-based violence in the north-west match the indicator. */
    static List<Evidence> read(Path file, String indicator) {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<Evidence> rows = new ArrayList<>();
            csv.forEach(row -> rows.add(evidence(row, indicator)));
            rows.sort(Comparator.comparing((Evidence row) -> row.timing().publishedAt())
                    .thenComparing(Evidence::reportId));
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Evidence evidence(NamedCsvRecord row, String indicator) {
        Instant published = published(row);
        String id = "ucdp:" + row.getField("id");
        boolean matches = row.getField("type_of_violence").equals("1") && NORTH_WEST.contains(row.getField("adm_1"));
        return new Evidence(
                id,
                new Revision(Revision.Stage.STANDING, published.getEpochSecond(), 1, id),
                "ucdp",
                Credibility.ONE,
                new Timing(
                        start(LocalDate.parse(row.getField("date_start"))).plusSeconds(43_200), published, published),
                matches ? List.of(new Match(indicator, "nw-syria")) : List.of(),
                Set.of(id));
    }

    /** The later of the day after the event's last day and the earliest date of a source that is no slip of the pen. */
    private static Instant published(NamedCsvRecord row) {
        LocalDate after = LocalDate.parse(row.getField("date_end")).plusDays(1);
        LocalDate source = Arrays.stream(row.getField("source_date").split(";"))
                .filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse)
                .filter(date -> date.getYear() <= 2020)
                .min(Comparator.naturalOrder())
                .orElse(after);
        return start(source.isAfter(after) ? source : after);
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
