package tocsin.bench.matching;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A headline whose true place is known.
 *
 * @param text of one or more headlines, as the archive has it
 * @param language ISO 639-1 code
 * @param place what the archive calls the place
 * @param province the province it names
 * @param lat degrees north
 * @param lon degrees east
 * @param precise whether the archive knows the very town
 */
public record Headline(
        String text, String language, String place, String province, double lat, double lon, boolean precise) {
    private static final String ONLY_UKRAINIAN = "іїєґІЇЄҐ";
    private static final int TOWN_PRECISION = 2;

    /** The events of 2019 in Syria that have a headline. */
    public static List<Headline> ucdp(Path archives) throws IOException {
        Path file = archives.resolve("ucdp/ged_syria_2019_full_columns.csv.gz");
        List<Headline> headlines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String text = row.getField("source_headline");
                if (!text.isBlank()) {
                    headlines.add(new Headline(
                            text,
                            "en",
                            row.getField("where_coordinates"),
                            row.getField("adm_1"),
                            Double.parseDouble(row.getField("latitude")),
                            Double.parseDouble(row.getField("longitude")),
                            Integer.parseInt(row.getField("where_prec")) <= TOWN_PRECISION));
                }
            }
        }
        return headlines;
    }

    /** Headlines of the first months of 2022 in Ukraine. */
    public static List<Headline> viina(Path archives) throws IOException {
        List<Headline> headlines = new ArrayList<>();
        for (JsonNode line : Corpus.jsonLines(archives.resolve("text/viina_headlines_uk_ru_dev.jsonl.gz"))) {
            String text = line.path("text").asText();
            boolean ukrainian = text.chars().anyMatch(letter -> ONLY_UKRAINIAN.indexOf(letter) >= 0);
            headlines.add(new Headline(
                    text,
                    ukrainian ? "uk" : "ru",
                    line.path("place").asText(),
                    line.path("adm1").asText(),
                    line.path("lat").asDouble(),
                    line.path("lon").asDouble(),
                    true));
        }
        return headlines;
    }
}
