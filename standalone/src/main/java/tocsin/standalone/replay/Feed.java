package tocsin.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tocsin.contracts.wire.Wire;
import tocsin.watch.archive.ArchiveCoverage;
import tocsin.watch.archive.ArchiveLine;

/**
 * One feed of an exercise.
 *
 * @param door the API
 * @param exercise id of the exercise
 * @param id id of the feed
 */
record Feed(FrontDoor door, String exercise, String id) {

    /** Finds the exercise by its label, or makes it, and starts a feed into it. */
    static Feed start(FrontDoor door, ReplayOptions options, String label, List<ArchiveLine.Report> reports)
            throws IOException, InterruptedException, ReplayFailed {
        String exercise = exercise(door, label);
        String path = "/api/exercises/%s/feeds".formatted(exercise);
        FrontDoor.Answer answer = door.post(path, coverage(reports));
        if (answer.status() == 409 && options.takeOver()) {
            new Feed(door, exercise, open(door, exercise)).end();
            answer = door.post(path, coverage(reports));
        }
        if (answer.status() == 409) {
            throw new ReplayFailed(
                    "The exercise '%s' is being fed already. Wait for that feed, or end it with --take-over."
                            .formatted(label));
        }
        return new Feed(
                door,
                exercise,
                door.expect(answer, "Starting the feed").path("feed").asText());
    }

    private static String exercise(FrontDoor door, String label)
            throws IOException, InterruptedException, ReplayFailed {
        String cursor = "";
        do {
            JsonNode page = door.expect(door.get("/api/exercises?limit=200" + cursor), "Listing the exercises");
            for (JsonNode exercise : page.path("items")) {
                if (exercise.path("name").asText().equals(label)
                        && !exercise.path("state").asText().equals("deleting")) {
                    return exercise.path("id").asText();
                }
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        ObjectNode body = FrontDoor.JSON.createObjectNode().put("name", label);
        return door.expect(door.post("/api/exercises", body), "Making the exercise")
                .path("id")
                .asText();
    }

    private static String open(FrontDoor door, String exercise) throws IOException, InterruptedException, ReplayFailed {
        return door.expect(door.get("/api/exercises/" + exercise), "Reading the exercise")
                .path("feed")
                .asText();
    }

    private static JsonNode coverage(List<ArchiveLine.Report> reports) {
        return Wire.json().valueToTree(ArchiveCoverage.of(reports));
    }

    String intake() {
        return "/api/exercises/%s/reports".formatted(exercise);
    }

    void end() throws IOException, InterruptedException, ReplayFailed {
        door.expect(
                door.post("/api/exercises/%s/feeds/%s/end".formatted(exercise, id), FrontDoor.JSON.createObjectNode()),
                "Ending the feed");
    }

    /** What scoring has made of it so far. */
    JsonNode progress() throws IOException, InterruptedException, ReplayFailed {
        FrontDoor.Answer answer = door.get("/api/boards/%s/feeds/%s".formatted(exercise, id));
        if (answer.status() == 404) {
            return FrontDoor.JSON.createObjectNode(); // its first record is still on the way
        }
        return door.expect(answer, "Asking for the feed's progress");
    }

    /** Ids of the alerts of this exercise that notification has. */
    Set<String> alerts() throws IOException, InterruptedException, ReplayFailed {
        Set<String> ids = new TreeSet<>();
        String cursor = "";
        do {
            JsonNode page =
                    door.expect(door.get("/api/alerts?limit=200&board=" + exercise + cursor), "Listing the alerts");
            page.path("items").forEach(alert -> ids.add(alert.path("id").asText()));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
