package tocsin.watch.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tocsin.contracts.wire.Wire;

/** Parts a request into its items, within the limits, and checks each as it is read, so that their trees need not be kept. */
public final class BatchReading {
    public static final int MOST_ITEM_BYTES = 1 << 20;
    public static final int MOST_BYTES = 16 << 20;
    public static final int MOST_ITEMS = 10_000;

    private static final ObjectReader JSON =
            Wire.json().readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final Batch TOO_MANY = new Batch.TooLarge("at most %d items a request".formatted(MOST_ITEMS));
    private static final Batch ITEM_TOO_LARGE =
            new Batch.TooLarge("at most %d bytes an item".formatted(MOST_ITEM_BYTES));
    private static final Batch BODY_TOO_LARGE = new Batch.TooLarge("at most %d bytes a request".formatted(MOST_BYTES));

    private final ReportChecks checks;

    public BatchReading(ReportChecks checks) {
        this.checks = checks;
    }

    /** One report or an array of reports. */
    public Batch json(byte[] body) {
        if (body.length > MOST_BYTES) {
            return BODY_TOO_LARGE;
        }
        List<Verdict> items = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            boolean array = first == JsonToken.START_ARRAY;
            JsonToken next = array ? parser.nextToken() : first;
            while (next != null && next != JsonToken.END_ARRAY) {
                if (items.size() == MOST_ITEMS) {
                    return TOO_MANY;
                }
                long start = parser.currentTokenLocation().getByteOffset();
                items.add(checks.check(JSON.readValue(parser)));
                if (parser.currentLocation().getByteOffset() - start > MOST_ITEM_BYTES) {
                    return ITEM_TOO_LARGE;
                }
                next = array ? parser.nextToken() : null;
            }
            if (first != null && parser.nextToken() != null) {
                items.add(unreadable("nothing after the end of the JSON"));
            }
        } catch (IOException broken) {
            items.add(unreadable("JSON; from here on the request cannot be read"));
        }
        return new Batch.Checked(items);
    }

    /** One report a line; blank lines are skipped. */
    public Batch lines(byte[] body) {
        if (body.length > MOST_BYTES) {
            return BODY_TOO_LARGE;
        }
        List<Verdict> items = new ArrayList<>();
        for (int start = 0; start < body.length; ) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            if (end - start > MOST_ITEM_BYTES) {
                return ITEM_TOO_LARGE;
            }
            if (!isBlank(body, start, end)) {
                if (items.size() == MOST_ITEMS) {
                    return TOO_MANY;
                }
                items.add(line(body, start, end));
            }
            start = end + 1;
        }
        return new Batch.Checked(items);
    }

    private Verdict line(byte[] body, int start, int end) {
        try (JsonParser parser = JSON.createParser(body, start, end - start)) {
            parser.nextToken();
            Verdict verdict = checks.check(JSON.readValue(parser));
            return parser.nextToken() == null ? verdict : unreadable("one JSON object a line");
        } catch (IOException broken) {
            return unreadable("one JSON object a line");
        }
    }

    private static Verdict unreadable(String expected) {
        return new Verdict.Refused(List.of(new Violation("", expected)));
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int at = start; at < end; at++) {
            if (body[at] > ' ' || body[at] < 0) {
                return false;
            }
        }
        return true;
    }
}
