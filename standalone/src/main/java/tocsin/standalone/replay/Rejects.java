package tocsin.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.watch.archive.ArchiveLine;

/** The file of rejected lines, made with the first of them, and a count per reason. */
final class Rejects implements AutoCloseable {
    private final Path file;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private @Nullable BufferedWriter writer;
    private int count;

    Rejects(Path file) {
        this.file = file;
    }

    void unreadable(ArchiveLine.Unreadable line) throws IOException {
        ObjectNode kept = place(line.place()).put("text", line.text());
        kept.putArray("violations").addObject().put("field", "").put("expected", line.reason());
        write(kept, line.reason());
    }

    void refused(ArchiveLine.Report report, JsonNode violations) throws IOException {
        ObjectNode kept = place(report.place());
        kept.set("report", report.body());
        kept.set("violations", violations);
        JsonNode first = violations.path(0);
        write(
                kept,
                "%s: %s"
                        .formatted(
                                first.path("field").asText(),
                                first.path("expected").asText()));
    }

    int count() {
        return count;
    }

    Map<String, Integer> reasons() {
        return reasons;
    }

    Path file() {
        return file;
    }

    private static ObjectNode place(ArchiveLine.Place place) {
        return FrontDoor.JSON.createObjectNode().put("file", place.file()).put("line", place.line());
    }

    private void write(ObjectNode kept, String reason) throws IOException {
        BufferedWriter open = writer;
        if (open == null) {
            open = Files.newBufferedWriter(file);
            writer = open;
        }
        open.write(FrontDoor.JSON.writeValueAsString(kept));
        open.newLine();
        reasons.merge(reason, 1, Integer::sum);
        count++;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
