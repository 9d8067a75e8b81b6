package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.PartitionMarker;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Wire;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Refusal;
import tocsin.watch.feed.Tally;
import tocsin.watch.intake.BatchReading;
import tocsin.watch.intake.Door;
import tocsin.watch.intake.Sender;
import tocsin.watch.intake.Violation;

/** Takes what a connector fetched through the same intake as every other report. It blocks until the broker has it. */
@Singleton
class TakeFetched {
    private static final int MOST_ITEMS = 500;
    private static final int MOST_BYTES = 4 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** As for every sender: how far a clock may be ahead of ours. In an exercise, too, a feed cannot tell of tomorrow. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final AcceptReports accepting;
    private final Publication publication;

    TakeFetched(AcceptReports accepting, Publication publication) {
        this.accepting = accepting;
        this.publication = publication;
    }

    /**
     * What became of a portion.
     *
     * @param reason why something of it was refused, for people
     */
    record Taken(
            long items,
            long accepted,
            @Nullable Instant newestAt,
            @Nullable String reason,
            Map<Refusal, Long> refusals) {}

    /** What goes into one request, and what of it has been refused. */
    private static final class Portion {
        final Tally tally = new Tally();
        final ByteArrayOutputStream body = new ByteArrayOutputStream();
        int items;
        long accepted;

        @Nullable
        Instant newest;

        @Nullable
        String reason;

        void refuse(Refusal refusal, String why) {
            tally.add(refusal, 1);
            reason = reason == null ? why : reason;
        }
    }

    /** Takes a portion; it has failed as a whole if the broker did not take all that is good in it. */
    Taken take(String source, Door door, Fetched fetched) throws FetchRefused {
        Portion portion = new Portion();
        fetched.refusals().forEach(portion.tally::add);
        List<ArchiveLine.Report> reports = reports(fetched.lines(), door.now(), portion);
        for (ArchiveLine.Report report : reports) {
            byte[] line = Wire.encode(report.body());
            if (line.length >= BatchReading.MOST_ITEM_BYTES) {
                portion.refuse(Refusal.TOO_LARGE, report.place() + " is larger than a report may be");
                continue;
            }
            portion.body.writeBytes(line);
            portion.body.write('\n');
            if (++portion.items >= MOST_ITEMS || portion.body.size() >= MOST_BYTES) {
                send(source, door, portion);
            }
        }
        send(source, door, portion);
        if (portion.accepted == 0 && fetched.standing() == Fetched.Standing.CAUGHT_UP && door instanceof Door.Live) {
            sayThatItWasHeard(source, door.now());
        }
        return new Taken(
                fetched.lines().size(), portion.accepted, portion.newest, portion.reason, portion.tally.counts());
    }

    private static List<ArchiveLine.Report> reports(List<ArchiveLine> lines, Instant now, Portion portion) {
        return lines.stream()
                .flatMap(line -> switch (line) {
                    case ArchiveLine.Report report
                    when report.publishedAt().isAfter(now.plus(AHEAD)) -> {
                        portion.refuse(
                                Refusal.FUTURE, "%s is stamped %s".formatted(report.place(), report.publishedAt()));
                        yield Stream.<ArchiveLine.Report>empty();
                    }
                    case ArchiveLine.Report report -> Stream.of(report);
                    case ArchiveLine.Unreadable unreadable -> {
                        portion.refuse(Refusal.UNREADABLE, unreadable.place() + ": " + unreadable.reason());
                        yield Stream.empty();
                    }
                })
                .peek(report -> portion.newest = later(portion.newest, report.publishedAt()))
                .sorted(ArchiveLine.Report.ORDER)
                .toList();
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private void send(String source, Door door, Portion portion) throws FetchRefused {
        if (portion.items == 0) {
            return;
        }
        AcceptReports.Request request = new AcceptReports.Request(
                AcceptReports.Form.LINES,
                new Sender("feed:" + source, Set.of(source)),
                door,
                "feed-" + source + "-" + door.now().toEpochMilli());
        Acceptance acceptance = waited(accepting.accept(portion.body.toByteArray(), request));
        portion.body.reset();
        portion.items = 0;
        switch (acceptance) {
            case Acceptance.TooLarge(String limit) -> portion.refuse(Refusal.TOO_LARGE, limit);
            case Acceptance.Items(List<Acceptance.Outcome> outcomes) -> {
                for (Acceptance.Outcome outcome : outcomes) {
                    note(outcome, portion);
                }
            }
        }
    }

    private static void note(Acceptance.Outcome outcome, Portion portion) throws FetchRefused {
        switch (outcome) {
            case Acceptance.Outcome.Accepted accepted -> portion.accepted++;
            case Acceptance.Outcome.Rejected(List<Violation> violations) -> {
                Violation first = violations.getFirst();
                portion.refuse(Refusal.REJECTED, first.field() + ": expected " + first.expected());
            }
            case Acceptance.Outcome.Unavailable unavailable ->
                throw new FetchRefused(Refusal.BROKER, "the broker did not take the reports");
        }
    }

    private void sayThatItWasHeard(String source, Instant now) throws FetchRefused {
        int partition = Math.floorMod(source.hashCode(), Topics.SPREAD);
        PartitionMarker marker = new PartitionMarker(partition, now, Set.of(source));
        Outgoing outgoing =
                new Outgoing(Topics.REPORTS, partition, "marker", marker, "heard-" + source + "-" + now, null);
        waited(publication.sendAll(List.of(outgoing)).replaceWith(Boolean.TRUE));
    }

    private static <T> T waited(Uni<T> work) throws FetchRefused {
        try {
            return Objects.requireNonNull(work.await().atMost(PATIENCE));
        } catch (RuntimeException failure) {
            throw new FetchRefused(Refusal.BROKER, "the broker did not take the reports: " + failure.getMessage());
        }
    }
}
