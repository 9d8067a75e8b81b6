package tocsin.standalone.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The end of a log, for people: of an application, which writes JSON, why it ended, if it says so. */
final class LastWords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LastWords() {}

    /** @param text a sentence that says whose log it is, and its last lines */
    static String of(String text) {
        List<String> lines = text.lines().map(LastWords::readable).toList();
        return lines.stream()
                .filter(line -> line.startsWith("ERROR"))
                .reduce((earlier, later) -> later)
                .map(why -> lines.getFirst() + "\n" + why)
                .orElse(String.join("\n", lines));
    }

    private static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode record = JSON.readTree(line);
            String said =
                    record.path("level").asText() + " " + record.path("message").asText();
            String cause = cause(record.path("exception"));
            return cause.isEmpty() ? said : said + ": " + cause;
        } catch (JsonProcessingException cutOff) {
            return line;
        }
    }

    /** What the innermost cause says. */
    private static String cause(JsonNode exception) {
        JsonNode inner = exception.path("causedBy").path("exception");
        if (!inner.isMissingNode()) {
            return cause(inner);
        }
        String message = exception.path("message").asText();
        return message.isEmpty() ? exception.path("exceptionType").asText() : message;
    }
}
