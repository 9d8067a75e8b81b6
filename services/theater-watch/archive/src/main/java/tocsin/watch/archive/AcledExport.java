package tocsin.watch.archive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/**
 * ACLED exports (codebook of 2023). As a stand-in for a same-day feed an event counts as published at 00:00 UTC of the day
 * after it; ACLED's own time stamp, which moves when it corrects an event, numbers the revisions.
 */
final class AcledExport implements TableFormat {
    /** Older exports write "26 October 2020", the API "2020-10-26". */
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    @Override
    public boolean recognises(List<String> header) {
        return header.containsAll(List.of("event_id_cnty", "event_date", "event_type", "actor1", "fatalities"));
    }

    @Override
    public ArchiveLine.Report read(ArchiveLine.Place place, Row row) throws Row.BadField {
        LocalDate date = date(row.text("event_date"));
        String id = row.text("event_id_cnty");
        if (id.isEmpty()) {
            throw new Row.BadField("event_id_cnty", "an id", id);
        }
        String other = row.text("actor2");
        String sides = row.text("actor1") + (other.isEmpty() ? "" : " - " + other);
        ReportForm form = new ReportForm("acled", id, Row.midnight(date.plusDays(1)))
                .occurredOn(date)
                .text(
                        "%s: %s, %s, %s"
                                .formatted(
                                        row.text("sub_event_type"), sides, row.text("location"), row.text("country")),
                        row.text("notes"))
                .language("en")
                .at(row.degrees("latitude", 90), row.degrees("longitude", 180))
                .event(
                        "acled",
                        // A pattern asks for what a code begins with: the type, or the type and its kind.
                        row.text("event_type") + "/" + row.text("sub_event_type"),
                        List.of(row.text("actor1"), other),
                        row.count("fatalities"));
        if (row.columns().containsKey("timestamp")) {
            form.revision(row.count("timestamp"));
        }
        return form.on(place);
    }

    private static LocalDate date(String text) throws Row.BadField {
        try {
            return Character.isDigit(text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) && text.contains("-")
                    ? LocalDate.parse(text)
                    : LocalDate.parse(text, WORDS);
        } catch (DateTimeParseException wrong) {
            throw new Row.BadField("event_date", "a date such as 2020-10-26 or 26 October 2020", text);
        }
    }
}
