package tocsin.backtest.onset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of onsets: columns {@code problem, onset, kind} and, where given, {@code theater, horizon_days,
 * what_happened, series_that_may_carry_it}; other columns are left alone. A row of kind {@code end} ends the latest onset
 * before it of the same problem.
 */
public final class OnsetReading {
    private static final List<String> NEEDED = List.of("problem", "onset", "kind");
    private static final int LONGEST_HORIZON = 3_660;

    private final List<OnsetFault> faults = new ArrayList<>();
    private final List<Onset> onsets = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();

    private boolean readable;

    private record End(long line, String problem, LocalDate day) {}

    private OnsetReading() {}

    /**
     * Reads a table.
     *
     * @throws UnsoundOnsets naming line and field of every fault
     */
    public static Onsets read(Reader table) throws IOException, UnsoundOnsets {
        OnsetReading reading = new OnsetReading();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(table)) {
            for (CsvRecord row : csv) {
                reading.row(row);
            }
        }
        if (reading.columns.isEmpty()) {
            reading.faults.add(new OnsetFault(1, "the header", String.join(", ", NEEDED), ""));
        }
        reading.close();
        if (!reading.faults.isEmpty()) {
            throw new UnsoundOnsets(reading.faults);
        }
        return new Onsets(reading.onsets, reading.notes);
    }

    private void row(CsvRecord row) {
        if (columns.isEmpty()) {
            header(row);
        } else if (readable && (row.getFieldCount() > 1 || !row.getField(0).isBlank())) {
            happened(row);
        }
    }

    private void header(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            columns.put(row.getField(i).replace("\uFEFF", "").strip(), i);
        }
        NEEDED.stream()
                .filter(column -> !columns.containsKey(column))
                .forEach(column -> faults.add(new OnsetFault(
                        row.getStartingLineNumber(),
                        column,
                        "a column of this name",
                        String.join(",", row.getFields()))));
        readable = faults.isEmpty();
    }

    private void happened(CsvRecord row) {
        long line = row.getStartingLineNumber();
        String problem = field(row, "problem");
        if (problem.isEmpty()) {
            faults.add(new OnsetFault(line, "problem", "the id of a problem", problem));
        }
        LocalDate day = day(line, field(row, "onset"));
        Horizon horizon = horizon(line, field(row, "horizon_days"));
        String kind = field(row, "kind");
        switch (kind) {
            case "onset" -> {
                if (day != null && !problem.isEmpty() && horizon != null) {
                    onsets.add(new Onset(
                            problem,
                            field(row, "theater"),
                            day,
                            horizon.days(),
                            field(row, "what_happened"),
                            field(row, "series_that_may_carry_it"),
                            null));
                }
            }
            case "end" -> {
                if (day != null && !problem.isEmpty()) {
                    ends.add(new End(line, problem, day));
                }
            }
            default -> faults.add(new OnsetFault(line, "kind", "onset or end", kind));
        }
    }

    private @Nullable LocalDate day(long line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            faults.add(new OnsetFault(line, "onset", "a day such as 2020-10-26", text));
            return null;
        }
    }

    private record Horizon(@Nullable Integer days) {}

    /** Nothing, or 0 as ends have it, is the problem's own. */
    private @Nullable Horizon horizon(long line, String text) {
        if (text.isEmpty() || text.equals("0")) {
            return new Horizon(null);
        }
        try {
            int days = Integer.parseInt(text);
            if (days > 0 && days <= LONGEST_HORIZON) {
                return new Horizon(days);
            }
        } catch (NumberFormatException notANumber) {
            faults.add(horizonFault(line, text));
            return null;
        }
        faults.add(horizonFault(line, text));
        return null;
    }

    private static OnsetFault horizonFault(long line, String text) {
        return new OnsetFault(
                line, "horizon_days", "a whole number of days, 1 to %d, or nothing".formatted(LONGEST_HORIZON), text);
    }

    private String field(CsvRecord row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.getFieldCount()
                ? ""
                : row.getField(index).strip();
    }

    private void close() {
        for (End end : ends) {
            int latest = -1;
            for (int i = 0; i < onsets.size(); i++) {
                Onset onset = onsets.get(i);
                if (onset.problem().equals(end.problem())
                        && !onset.day().isAfter(end.day())
                        && (latest < 0 || onset.day().isAfter(onsets.get(latest).day()))) {
                    latest = i;
                }
            }
            if (latest < 0) {
                notes.add("line %d: %s ended on %s, but no onset before that is given"
                        .formatted(end.line(), end.problem(), end.day()));
            } else {
                onsets.set(latest, onsets.get(latest).endingOn(end.day()));
            }
        }
    }
}
