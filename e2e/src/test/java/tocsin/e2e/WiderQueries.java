package tocsin.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** An analyst's change of queries on a running stack, and the re-match of what had come before it. */
record WiderQueries(Api analyst) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REMATCHES = "/api/catalogue/rematch";

    /**
     * Lets indicators match one more word each.
     *
     * @param words by indicator
     * @return the version of the catalogue that holds now
     */
    int widen(Map<String, String> words) throws IOException, InterruptedException {
        int before = analyst.get("/api/catalogue")
                .path("items")
                .path(0)
                .path("version")
                .asInt();
        JsonNode catalogue = analyst.get("/api/catalogue/" + before);
        for (JsonNode indicator : catalogue.path("indicators")) {
            String word = words.get(indicator.path("id").asText());
            if (word != null) {
                ObjectNode query = (ObjectNode) indicator.path("queries").path(0);
                query.put("query", query.path("query").asText() + " OR " + word);
            }
        }
        ObjectNode change = TocsinStack.JSON.createObjectNode().put("reason", "The piers say it, too.");
        change.set("catalogue", catalogue);
        return analyst.post("/api/catalogue", change).path("version").asInt();
    }

    /** Has the reports of the last day matched again. One that was ordered before the version was known to all did nothing. */
    void matchAgain(int version) {
        await().atMost(PATIENCE).until(() -> matchedAgain(), matched -> matched == version);
    }

    /** The version with which the reports of the last day have been matched again. */
    private int matchedAgain() throws IOException, InterruptedException {
        ObjectNode order = TocsinStack.JSON.createObjectNode().put("days", 1).put("reason", "The piers say it, too.");
        JsonNode ordered = analyst.post(REMATCHES, order);
        String path = REMATCHES + "/" + ordered.path("id").asText();
        await().atMost(PATIENCE).until(() -> analyst.get(path).path("state").asText(), state -> state.equals("done"));
        return ordered.path("catalogueVersion").asInt();
    }

    /** The report once it has been matched, with so many matches. */
    JsonNode awaitMatches(String report, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () -> analyst.status("/api/reports/" + report) == 200
                                ? analyst.get("/api/reports/" + report)
                                : TocsinStack.JSON.createObjectNode(),
                        found -> found.path("matches").isArray()
                                && found.path("matches").size() == count);
    }
}
