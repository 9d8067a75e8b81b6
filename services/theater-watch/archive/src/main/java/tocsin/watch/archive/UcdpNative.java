package tocsin.watch.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * UCDP GED in its own columns (codebook 21.1). Events are coded after the fact; as a stand-in for a same-day feed, an event
 * counts as published at 00:00 UTC of the later of the day after its last day and its earliest source's date, where that is
 * no more than a year later.
 */
final class UcdpNative implements TableFormat {
    private static final int LONGEST_TITLE = 200;

    @Override
    public boolean recognises(List<String> header) {
        return header.containsAll(List.of("id", "type_of_violence", "date_start", "date_end", "where_prec"));
    }

    @Override
    public ArchiveLine.Report read(ArchiveLine.Place place, Row row) throws Row.BadField {
        LocalDate ended = row.date("date_end");
        LocalDate published = earliestSource(row.text("source_date"), ended.plusYears(1))
                .filter(date -> date.isAfter(ended.plusDays(1)))
                .orElse(ended.plusDays(1));
        String headline = row.text("source_headline");
        String where = row.text("where_coordinates");
        String summary = "%s against %s at %s".formatted(row.text("side_a"), row.text("side_b"), where);
        return new ReportForm("ucdp", row.text("id"), Row.midnight(published))
                .occurredOn(row.date("date_start"))
                .text(firstHeadline(headline).orElse(summary), summary + ". " + headline)
                .language("en")
                .at(row.degrees("latitude", 90), row.degrees("longitude", 180))
                .event(
                        "ucdp",
                        row.text("type_of_violence"),
                        List.of(row.text("side_a"), row.text("side_b")),
                        row.count("best"))
                .on(place);
    }

    /**
     * Source dates stand in one field with semicolons between. Some have no date, and some are slips of the pen (2109,
     * 2919); both are passed over, or one row would carry an exercise's clock centuries ahead.
     */
    private static Optional<LocalDate> earliestSource(String dates, LocalDate latest) {
        return Arrays.stream(dates.split(";", -1))
                .map(String::strip)
                .flatMap(date -> parsed(date).stream())
                .filter(date -> !date.isAfter(latest))
                .min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> parsed(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<String> firstHeadline(String headlines) {
        String first = headlines.split(";", -1)[0].strip();
        if (first.isEmpty() || first.equals("NA")) {
            return Optional.empty();
        }
        return Optional.of(
                first.length() <= LONGEST_TITLE
                        ? first
                        : first.substring(0, LONGEST_TITLE - 1).strip() + "…");
    }
}
