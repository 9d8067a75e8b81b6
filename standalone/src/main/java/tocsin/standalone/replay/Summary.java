package tocsin.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of a replay.
 *
 * @param exercise id of the exercise; absent for live
 * @param accepted reports the intake took
 * @param duplicates of them, those that were known already
 * @param rejected lines and reports it did not take
 * @param observations new observations they made
 * @param alerts transitions they made, oldest first
 */
record Summary(
        @Nullable String exercise,
        long accepted,
        long duplicates,
        long rejected,
        long observations,
        List<JsonNode> alerts) {

    ObjectNode json() {
        ObjectNode json = FrontDoor.JSON
                .createObjectNode()
                .put("exercise", exercise)
                .put("accepted", accepted)
                .put("duplicates", duplicates)
                .put("rejected", rejected)
                .put("observations", observations);
        var listed = json.putArray("alerts");
        for (JsonNode alert : alerts) {
            ObjectNode kept = listed.addObject();
            for (String field : List.of("problem", "kind", "fromLevel", "toLevel", "at")) {
                kept.set(field, alert.path(field));
            }
        }
        return json;
    }

    void print(PrintStream out, Rejects rejects, Duration took) {
        out.printf(
                "%n%,d accepted (%,d of them known already), %,d rejected, %,d new observations, %,d alerts in %d.%d s%n",
                accepted,
                duplicates,
                rejected,
                observations,
                alerts.size(),
                took.toSeconds(),
                took.toMillisPart() / 100);
        if (rejects.count() > 0) {
            out.printf("%nRejected (kept in %s):%n", rejects.file());
            rejects.reasons().forEach((reason, count) -> out.printf("  %,6d  %s%n", count, reason));
        }
        byProblem().forEach((problem, transitions) -> {
            out.printf("%n%s%n", problem);
            transitions.forEach(alert -> out.printf(
                    "  %s  %-6s  %s -> %s%n",
                    alert.path("at").asText(),
                    alert.path("kind").asText(),
                    alert.path("fromLevel").asText(),
                    alert.path("toLevel").asText()));
        });
    }

    private Map<String, List<JsonNode>> byProblem() {
        Map<String, List<JsonNode>> sorted = new TreeMap<>();
        alerts.forEach(alert -> sorted.computeIfAbsent(alert.path("problem").asText(), ignored -> new ArrayList<>())
                .add(alert));
        return sorted;
    }
}
