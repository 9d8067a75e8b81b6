package tocsin.watch.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.contracts.wire.Wire;
import tocsin.watch.archive.Archive;
import tocsin.watch.archive.ArchiveLine;

/** A page of an API that gives the rows of a table as JSON objects, as those of UCDP and ACLED do. */
public final class ApiPage {
    private static final int LONGEST_FIELD = 50_000;

    private final JsonNode page;

    private ApiPage(JsonNode page) {
        this.page = page;
    }

    /** Reads a page. */
    public static ApiPage of(byte[] json) throws FetchRefused {
        try {
            JsonNode page = Wire.json().readTree(json);
            if (page != null && page.isObject()) {
                return new ApiPage(page);
            }
        } catch (JsonProcessingException broken) {
            throw new FetchRefused(Refusal.FORMAT, "its page is no JSON: " + broken.getOriginalMessage());
        } catch (IOException impossible) {
            throw new FetchRefused(Refusal.FORMAT, "its page cannot be read");
        }
        throw new FetchRefused(Refusal.FORMAT, "its page is no JSON object");
    }

    /** A text of the page; empty where there is none. */
    public String text(String field) {
        return page.path(field).asText("");
    }

    /** Whether the page says that something is so. */
    public boolean says(String field) {
        return page.path(field).asBoolean(true);
    }

    /** The greatest whole number that a column has; the other if none is greater. */
    public long greatest(String rows, String column, long other) {
        long greatest = other;
        for (JsonNode row : page.path(rows)) {
            greatest = Math.max(greatest, row.path(column).asLong(other));
        }
        return greatest;
    }

    /**
     * The reports of its rows.
     *
     * @param rows the field that holds them
     * @param name of the page, for messages
     */
    public List<ArchiveLine> lines(String rows, String name) throws FetchRefused {
        if (!page.path(rows).isArray()) {
            throw new FetchRefused(Refusal.FORMAT, "its page has no list '%s'".formatted(rows));
        }
        List<ArchiveLine> lines = new ArrayList<>();
        for (JsonNode row : page.path(rows)) {
            Map<String, String> fields = new LinkedHashMap<>();
            row.properties().forEach(field -> fields.put(field.getKey(), text(field.getKey(), field.getValue())));
            lines.add(Archive.row(new ArchiveLine.Place(name, lines.size() + 1L), fields));
        }
        return lines;
    }

    /** APIs give dates with a midnight behind them. */
    private static String text(String column, JsonNode value) {
        String text = value.isNull() ? "" : PlainText.of(value.asText(), LONGEST_FIELD);
        boolean dated = column.equals("date_start") || column.equals("date_end") || column.equals("event_date");
        return dated && text.indexOf('T') == 10 ? text.substring(0, 10) : text;
    }
}
