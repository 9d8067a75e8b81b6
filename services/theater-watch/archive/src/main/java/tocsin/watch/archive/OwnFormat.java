package tocsin.watch.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Our own report format, one JSON object a line. What it does not need for the order, the intake checks. */
final class OwnFormat {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnFormat() {}

    static ArchiveLine read(ArchiveLine.Place place, String line) {
        try {
            if (!(JSON.readTree(line) instanceof ObjectNode body)) {
                return new ArchiveLine.Unreadable(place, "expected a JSON object", line);
            }
            String published = body.path("publishedAt").asText();
            return new ArchiveLine.Report(
                    place, instant(published), body.path("source").asText(), externalId(body), body);
        } catch (JsonProcessingException broken) {
            return new ArchiveLine.Unreadable(place, "expected JSON: " + broken.getOriginalMessage(), line);
        } catch (DateTimeParseException wrong) {
            return new ArchiveLine.Unreadable(place, "publishedAt: expected a time such as 2020-10-26T09:00:00Z", line);
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String externalId(JsonNode body) {
        JsonNode id = body.path("externalId");
        return id.isTextual() ? id.asText() : "";
    }
}
