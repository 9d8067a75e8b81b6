package tocsin.watch.archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads files of reports, known by what is in them and not by their names. */
public final class Archive {
    private static final List<TableFormat> TABLES = List.of(new UcdpNative(), new UcdpSubset(), new AcledExport());
    private static final int LOOK_AHEAD = 1 << 16;

    private final GdeltStories gdelt = new GdeltStories();
    private final DailyScores scores = new DailyScores();
    private final List<ArchiveLine> lines = new ArrayList<>();

    private Archive() {}

    /**
     * Reads files whole.
     *
     * @return every report and every unreadable line, in no order
     * @throws UnknownFormat naming the file that is no archive
     * @throws IOException when a file cannot be read
     */
    public static List<ArchiveLine> read(List<Path> files) throws IOException, UnknownFormat {
        Archive archive = new Archive();
        for (Path file : files) {
            try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
                archive.open(file.getFileName().toString(), input);
            }
        }
        archive.lines.addAll(archive.gdelt.lines());
        archive.lines.addAll(archive.scores.lines());
        return List.copyOf(archive.lines);
    }

    /**
     * Reads one text that is not packed, and unpacks nothing inside: its reader has set the limits.
     *
     * @throws UnknownFormat when it is no archive
     * @throws IOException when it cannot be read
     */
    public static List<ArchiveLine> text(String name, InputStream utf8) throws IOException, UnknownFormat {
        Archive archive = new Archive();
        archive.readText(name, new BufferedInputStream(utf8, LOOK_AHEAD));
        archive.lines.addAll(archive.gdelt.lines());
        archive.lines.addAll(archive.scores.lines());
        return List.copyOf(archive.lines);
    }

    /** Reads a report in our own format. */
    public static ArchiveLine report(ArchiveLine.Place place, String json) {
        return OwnFormat.read(place, json);
    }

    /** Reads a row of a table whose columns have names, as an API gives it. */
    public static ArchiveLine row(ArchiveLine.Place place, Map<String, String> fields) {
        List<String> names = List.copyOf(fields.keySet());
        Map<String, Integer> columns = new HashMap<>();
        names.forEach(name -> columns.put(name, columns.size()));
        Row row = new Row(
                columns,
                names.stream().map(name -> fields.getOrDefault(name, "")).toList());
        return TABLES.stream()
                .filter(table -> table.recognises(names))
                .findFirst()
                .map(table -> report(table, place, row))
                .orElseGet(() -> new ArchiveLine.Unreadable(
                        place, "expected the columns of UCDP GED or ACLED", String.join(",", row.fields())));
    }

    private void open(String name, InputStream input) throws IOException, UnknownFormat {
        BufferedInputStream buffered = new BufferedInputStream(input, LOOK_AHEAD);
        buffered.mark(4);
        byte[] magic = buffered.readNBytes(4);
        buffered.reset();
        if (magic.length >= 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
            open(name, new GZIPInputStream(buffered));
        } else if (magic.length >= 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3) {
            unzip(name, buffered);
        } else {
            readText(name, buffered);
        }
    }

    private void unzip(String name, InputStream input) throws IOException, UnknownFormat {
        ZipInputStream zip = new ZipInputStream(input);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                open(name + "!" + entry.getName(), zip);
            }
        }
    }

    private void readText(String name, BufferedInputStream input) throws IOException, UnknownFormat {
        BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8), LOOK_AHEAD);
        String first = firstLine(reader);
        if (first.isBlank()) {
            return; // an empty file holds no report
        }
        if (first.stripLeading().startsWith("{")) {
            readLines(name, reader, (place, line) -> lines.add(OwnFormat.read(place, line)));
        } else if (first.split("\t", -1).length == GdeltStories.COLUMNS) {
            readLines(name, reader, gdelt::add);
        } else {
            List<String> header = List.of(
                    first.replace("\uFEFF", "").replace("\"", "").strip().split(",", -1));
            if (DailyScores.recognises(header)) {
                readTable(name, reader, scores::add);
            } else {
                TableFormat table = tableOf(name, first, header);
                readTable(name, reader, (place, row) -> lines.add(report(table, place, row)));
            }
        }
    }

    /** The first line that is not blank, or as much of it as may be looked at; the reader stands before it. */
    private static String firstLine(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int letter;
        do {
            line.setLength(0);
            reader.mark(LOOK_AHEAD);
            for (letter = reader.read(); letter >= 0 && letter != '\n'; letter = reader.read()) {
                line.append((char) letter);
                if (line.length() == LOOK_AHEAD - 1) {
                    break;
                }
            }
        } while (letter >= 0 && line.toString().isBlank());
        reader.reset();
        return line.toString();
    }

    private static ArchiveLine report(TableFormat table, ArchiveLine.Place place, Row row) {
        try {
            return table.read(place, row);
        } catch (Row.BadField wrong) {
            return new ArchiveLine.Unreadable(
                    place, String.valueOf(wrong.getMessage()), String.join(",", row.fields()));
        }
    }

    private static TableFormat tableOf(String name, String first, List<String> header) throws UnknownFormat {
        return TABLES.stream()
                .filter(table -> table.recognises(header))
                .findFirst()
                .orElseThrow(() -> new UnknownFormat(
                        name, "it begins with '" + first.substring(0, Math.min(80, first.length())) + "'"));
    }

    private interface LineReader {
        void read(ArchiveLine.Place place, String line);
    }

    private static void readLines(String name, BufferedReader reader, LineReader each) throws IOException {
        long number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                each.read(new ArchiveLine.Place(name, number), line);
            }
        }
    }

    private interface RowReader {
        void read(ArchiveLine.Place place, Row row);
    }

    /** One row that is no row must not cost the others. */
    private void readTable(String name, Reader reader, RowReader each) throws IOException {
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .ofCsvRecord(reader);
        Map<String, Integer> columns = new HashMap<>();
        int width = 0;
        long line = 1;
        try {
            for (CsvRecord record : csv) {
                line = record.getStartingLineNumber();
                if (columns.isEmpty()) {
                    width = record.getFieldCount();
                    for (int i = 0; i < width; i++) {
                        columns.put(record.getField(i).replace("\uFEFF", "").strip(), i);
                    }
                } else if (record.getFieldCount() == width) {
                    each.read(new ArchiveLine.Place(name, line), new Row(columns, record.getFields()));
                } else {
                    lines.add(new ArchiveLine.Unreadable(
                            new ArchiveLine.Place(name, line),
                            "expected %d fields, found %d".formatted(width, record.getFieldCount()),
                            String.join(",", record.getFields())));
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause(); // the stream ends too early, or with a refusal
        } catch (CsvParseException broken) {
            lines.add(new ArchiveLine.Unreadable(
                    new ArchiveLine.Place(name, line), "after this line it is no table: " + broken.getMessage(), ""));
        }
    }
}
