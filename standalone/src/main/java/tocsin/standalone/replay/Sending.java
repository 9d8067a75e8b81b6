package tocsin.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tocsin.watch.archive.ArchiveLine;

/** Sends reports in their order, in batches, at the asked pace. */
final class Sending {
    private static final int BATCH = 1_000;
    private static final int BATCH_BYTES = 8 << 20;
    private static final Duration LONGEST_UNSENT = Duration.ofMillis(250);

    private final FrontDoor door;
    private final String path;
    private final Rejects rejects;
    private final Progress progress;
    private int accepted;

    Sending(FrontDoor door, String path, Rejects rejects, Progress progress) {
        this.door = door;
        this.path = path;
        this.rejects = rejects;
        this.progress = progress;
    }

    /** Sends all; the speed is how many times faster than it happened, 0 as fast as possible. */
    void send(List<ArchiveLine.Report> reports, double speed) throws IOException, InterruptedException, ReplayFailed {
        long started = System.nanoTime();
        List<ArchiveLine.Report> batch = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int done = 0;
        for (ArchiveLine.Report report : reports) {
            if (speed > 0) {
                Duration due = due(reports.getFirst(), report, speed, started);
                if (due.compareTo(LONGEST_UNSENT) > 0) {
                    flush(batch, lines);
                }
                if (due.isPositive()) {
                    Thread.sleep(due);
                }
            }
            byte[] line = FrontDoor.JSON.writeValueAsBytes(report.body());
            if (batch.size() == BATCH || lines.size() + line.length > BATCH_BYTES) {
                flush(batch, lines);
            }
            batch.add(report);
            lines.write(line);
            lines.write('\n');
            done++;
            progress.sent(done, reports.size(), report.publishedAt());
        }
        flush(batch, lines);
    }

    int accepted() {
        return accepted;
    }

    private static Duration due(ArchiveLine.Report first, ArchiveLine.Report report, double speed, long started) {
        double after =
                Duration.between(first.publishedAt(), report.publishedAt()).toMillis() / speed;
        return Duration.ofMillis((long) after).minusNanos(System.nanoTime() - started);
    }

    private void flush(List<ArchiveLine.Report> batch, ByteArrayOutputStream lines)
            throws IOException, InterruptedException, ReplayFailed {
        if (batch.isEmpty()) {
            return;
        }
        FrontDoor.Answer answer = door.postLines(path, lines.toByteArray());
        JsonNode items = answer.body().path("items");
        if (!items.isArray() || items.size() != batch.size()) {
            door.expect(answer, "Sending reports");
            throw new ReplayFailed("The gateway answered for %d of %d reports.".formatted(items.size(), batch.size()));
        }
        for (JsonNode item : items) {
            settle(batch.get(item.path("index").asInt()), item);
        }
        batch.clear();
        lines.reset();
    }

    private void settle(ArchiveLine.Report report, JsonNode item) throws IOException, ReplayFailed {
        switch (item.path("status").asText()) {
            case "accepted" -> accepted++;
            case "rejected" -> rejects.refused(report, item.path("violations"));
            default ->
                throw new ReplayFailed(
                        "The broker did not take %s. Run the replay again: what it has taken counts once."
                                .formatted(report.place()));
        }
    }
}
