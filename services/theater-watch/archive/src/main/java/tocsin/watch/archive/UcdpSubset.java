package tocsin.watch.archive;

import java.time.LocalDate;
import java.util.List;

/** UCDP GED as the 13 columns in which some mirrors carry it; published at 00:00 UTC of the day after the event. */
final class UcdpSubset implements TableFormat {
    @Override
    public boolean recognises(List<String> header) {
        return header.containsAll(List.of("event_id", "date", "type_of_violence", "deaths_best"));
    }

    @Override
    public ArchiveLine.Report read(ArchiveLine.Place place, Row row) throws Row.BadField {
        LocalDate date = row.date("date");
        String sides = row.text("side_a") + " against " + row.text("side_b");
        return new ReportForm("ucdp", row.text("event_id"), Row.midnight(date.plusDays(1)))
                .occurredOn(date)
                .text(
                        "%s in %s, %s".formatted(sides, row.text("adm1_natural_earth"), row.text("country")),
                        row.text("conflict_name"))
                .language("en")
                .at(row.degrees("latitude", 90), row.degrees("longitude", 180))
                .event(
                        "ucdp",
                        typeOfViolence(row.text("type_of_violence")),
                        List.of(row.text("side_a"), row.text("side_b")),
                        row.count("deaths_best"))
                .on(place);
    }

    /** The names of the codebook's three types. */
    private static String typeOfViolence(String name) throws Row.BadField {
        return switch (name) {
            case "State-based violence", "1" -> "1";
            case "Non-state violence", "2" -> "2";
            case "One-sided violence", "3" -> "3";
            default -> throw new Row.BadField("type_of_violence", "State-based, Non-state or One-sided violence", name);
        };
    }
}
