package tocsin.standalone.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tocsin.watch.archive.Archive;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.archive.UnknownFormat;

/** {@code tocsin replay}: reads archives, sends them in order, waits until every stage has passed them, and sums up. */
public final class Replay {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration STANDSTILL = Duration.ofMinutes(5);

    private final ReplayOptions options;
    private final FrontDoor door;
    private final Progress progress;

    private Replay(ReplayOptions options, HttpClient http) {
        this.options = options;
        Destination to = options.destination();
        this.door = new FrontDoor(http, to.gateway(), new ReplayToken(http, to.tokens(), to.secret()));
        this.progress = new Progress(System.err, "1".equals(System.getenv("TOCSIN_TERMINAL")));
    }

    /** Runs it; exit code 0 when all was sent, 1 when it failed. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            System.out.print(ReplayOptions.USAGE);
            return 0;
        }
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            new Replay(ReplayOptions.parse(arguments, System.getenv()), http).run();
            return 0;
        } catch (ReplayFailed | UnknownFormat | IOException failed) {
            System.err.println(failed.getMessage());
            return 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            System.err.println("Stopped.");
            return 1;
        }
    }

    private void run() throws IOException, InterruptedException, ReplayFailed, UnknownFormat {
        long started = System.nanoTime();
        try (Rejects rejects = new Rejects(options.rejects())) {
            List<ArchiveLine.Report> reports = new ArrayList<>();
            for (ArchiveLine line : Archive.read(options.files())) {
                switch (line) {
                    case ArchiveLine.Report report -> reports.add(report);
                    case ArchiveLine.Unreadable unreadable -> rejects.unreadable(unreadable);
                }
            }
            reports.sort(ArchiveLine.Report.ORDER);
            Summary summary = send(reports, rejects);
            summary.print(System.err, rejects, Duration.ofNanos(System.nanoTime() - started));
            if (options.json()) {
                System.out.println(FrontDoor.JSON.writeValueAsString(summary.json()));
            }
        }
    }

    private Summary send(List<ArchiveLine.Report> reports, Rejects rejects)
            throws IOException, InterruptedException, ReplayFailed {
        if (reports.isEmpty()) {
            return new Summary(null, 0, 0, rejects.count(), 0, List.of());
        }
        String label = options.exercise();
        return label == null ? live(reports, rejects) : exercise(label, reports, rejects);
    }

    private Summary exercise(String label, List<ArchiveLine.Report> reports, Rejects rejects)
            throws IOException, InterruptedException, ReplayFailed {
        Feed feed = Feed.start(door, options, label, reports);
        Sending sending = new Sending(door, feed.intake(), rejects, progress);
        try {
            sending.send(reports, options.speed());
        } finally {
            feed.end();
        }
        JsonNode scored = awaitScored(feed, sending.accepted());
        List<JsonNode> alerts = new ArrayList<>();
        scored.path("alerts").forEach(alerts::add);
        awaitDelivered(feed, alerts);
        return new Summary(
                feed.exercise(),
                sending.accepted(),
                scored.path("duplicates").asLong(),
                rejects.count(),
                scored.path("observations").asLong(),
                alerts);
    }

    private JsonNode awaitScored(Feed feed, int accepted) throws IOException, InterruptedException, ReplayFailed {
        Standstill standstill = new Standstill("scoring");
        while (true) {
            JsonNode scored = feed.progress();
            long done = scored.path("reports").asLong();
            progress.waiting("Scoring ", done, accepted);
            if (scored.path("complete").asBoolean()) {
                progress.finished("Scored   %,d reports".formatted(done));
                return scored;
            }
            standstill.look(done);
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void awaitDelivered(Feed feed, List<JsonNode> alerts)
            throws IOException, InterruptedException, ReplayFailed {
        Set<String> missing = new TreeSet<>();
        alerts.forEach(alert -> missing.add(alert.path("id").asText()));
        Standstill standstill = new Standstill("notification");
        while (!missing.isEmpty()) {
            missing.removeAll(feed.alerts());
            if (!missing.isEmpty()) {
                progress.waiting("Alerting", alerts.size() - missing.size(), alerts.size());
                standstill.look(missing.size());
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private Summary live(List<ArchiveLine.Report> reports, Rejects rejects)
            throws IOException, InterruptedException, ReplayFailed {
        JsonNode before = liveBoard();
        Sending sending = new Sending(door, "/api/reports", rejects, progress);
        sending.send(reports, options.speed());
        long expected =
                before.path("reports").asLong() + before.path("duplicates").asLong() + sending.accepted();
        Standstill standstill = new Standstill("scoring");
        JsonNode now = liveBoard();
        while (now.path("reports").asLong() + now.path("duplicates").asLong() < expected) {
            standstill.look(now.path("reports").asLong());
            Thread.sleep(BETWEEN_LOOKS);
            now = liveBoard();
        }
        return new Summary(
                null,
                sending.accepted(),
                now.path("duplicates").asLong() - before.path("duplicates").asLong(),
                rejects.count(),
                now.path("observations").asLong() - before.path("observations").asLong(),
                List.of());
    }

    private JsonNode liveBoard() throws IOException, InterruptedException, ReplayFailed {
        JsonNode boards = door.expect(door.get("/api/boards"), "Listing the boards");
        for (JsonNode board : boards.isArray() ? boards : boards.path("items")) {
            if (board.path("id").asText().equals("live")) {
                return board;
            }
        }
        return FrontDoor.JSON.createObjectNode();
    }

    /** Gives up on a stage that makes no progress, naming it; nothing is lost by that. */
    private static final class Standstill {
        private final String stage;
        private long seen = -1;
        private long since = System.nanoTime();

        Standstill(String stage) {
            this.stage = stage;
        }

        void look(long done) throws ReplayFailed {
            if (done != seen) {
                seen = done;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > STANDSTILL.toNanos()) {
                throw new ReplayFailed(
                        "No progress at %s for %d minutes. All that was accepted is kept, and it goes on by itself: see ./tocsin status and ./tocsin logs."
                                .formatted(stage, STANDSTILL.toMinutes()));
            }
        }
    }
}
