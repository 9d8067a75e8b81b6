package tocsin.watch.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows of GDELT 2.0 exports (61 columns, no header; codebook V2.0 of 2015), told as stories: one newspaper story gives four
 * or more rows, and rows that share a SOURCEURL are one report. Its event is the root event with the most mentions, its
 * actors are those of all rows, and it was published when GDELT first saw it.
 */
final class GdeltStories {
    static final int COLUMNS = 61;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final List<String> USED = List.of(
            "GLOBALEVENTID:0",
            "SQLDATE:1",
            "Actor1Code:5",
            "Actor1Name:6",
            "Actor2Code:15",
            "Actor2Name:16",
            "IsRootEvent:25",
            "EventCode:26",
            "NumMentions:31",
            "ActionGeo_Type:51",
            "ActionGeo_FullName:52",
            "ActionGeo_Lat:56",
            "ActionGeo_Long:57",
            "DATEADDED:59",
            "SOURCEURL:60");
    private static final Map<String, Integer> INDEX = USED.stream()
            .map(column -> column.split(":", 2))
            .collect(Collectors.toMap(part -> part[0], part -> Integer.valueOf(part[1])));

    /** Root events first, then those with the most mentions; the id decides between equals. */
    private static final Comparator<Event> MOST_TELLING = Comparator.comparing(Event::root)
            .reversed()
            .thenComparing(Comparator.comparingInt(Event::mentions).reversed())
            .thenComparingLong(Event::id);

    private final Map<String, List<Event>> stories = new LinkedHashMap<>();
    private final List<ArchiveLine.Unreadable> unreadable = new ArrayList<>();

    private record Point(double lat, double lon) {}

    private record Event(
            ArchiveLine.Place place,
            long id,
            LocalDate day,
            boolean root,
            int mentions,
            String code,
            List<String> actors,
            String where,
            Optional<Point> point,
            LocalDateTime added) {}

    void add(ArchiveLine.Place place, String line) {
        List<String> fields = List.of(line.split("\t", -1));
        if (fields.size() != COLUMNS) {
            unreadable.add(new ArchiveLine.Unreadable(
                    place, "expected %d tab-separated columns, found %d".formatted(COLUMNS, fields.size()), line));
            return;
        }
        Row row = new Row(INDEX, fields);
        try {
            String story = row.text("SOURCEURL");
            if (story.isEmpty()) {
                throw new Row.BadField("SOURCEURL", "a link", story);
            }
            Event event = event(place, row);
            stories.computeIfAbsent(story, _ -> new ArrayList<>()).add(event);
        } catch (Row.BadField wrong) {
            unreadable.add(new ArchiveLine.Unreadable(place, String.valueOf(wrong.getMessage()), line));
        }
    }

    private static Event event(ArchiveLine.Place place, Row row) throws Row.BadField {
        boolean located = !row.text("ActionGeo_Type").equals("0")
                && !row.text("ActionGeo_Lat").isEmpty();
        return new Event(
                place,
                row.whole("GLOBALEVENTID"),
                row.date("SQLDATE", DAY),
                row.text("IsRootEvent").equals("1"),
                row.count("NumMentions"),
                row.text("EventCode"),
                List.of(row.text("Actor1Code"), row.text("Actor2Code")),
                row.text("ActionGeo_FullName"),
                located
                        ? Optional.of(new Point(row.degrees("ActionGeo_Lat", 90), row.degrees("ActionGeo_Long", 180)))
                        : Optional.empty(),
                added(row.text("DATEADDED")));
    }

    private static LocalDateTime added(String stamp) throws Row.BadField {
        try {
            return LocalDateTime.parse(stamp, STAMP);
        } catch (DateTimeParseException wrong) {
            throw new Row.BadField("DATEADDED", "a time such as 20201113001500", stamp);
        }
    }

    List<ArchiveLine> lines() {
        List<ArchiveLine> lines = new ArrayList<>(unreadable);
        stories.forEach((url, events) -> lines.add(report(url, events)));
        return lines;
    }

    private static ArchiveLine.Report report(String url, List<Event> events) {
        Event telling = events.stream().min(MOST_TELLING).orElseThrow();
        LocalDateTime published =
                events.stream().map(Event::added).min(LocalDateTime::compareTo).orElseThrow();
        List<String> actors =
                events.stream().flatMap(event -> event.actors().stream()).toList();
        List<String> named =
                telling.actors().stream().filter(actor -> !actor.isEmpty()).toList();
        ReportForm form = new ReportForm("gdelt", url, published.toInstant(ZoneOffset.UTC))
                .occurredOn(telling.day())
                .text(title(telling, named), "")
                .url(url)
                .event("cameo", telling.code(), actors, null);
        telling.point().ifPresent(point -> form.at(point.lat(), point.lon()));
        return form.on(telling.place());
    }

    private static String title(Event event, List<String> actors) {
        String who = actors.isEmpty() ? "unnamed actors" : String.join(" - ", actors);
        return "CAMEO %s: %s%s".formatted(event.code(), who, event.where().isEmpty() ? "" : ", " + event.where());
    }
}
