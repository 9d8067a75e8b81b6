package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.consuming.Received;
import tocsin.consuming.RecordApplication;
import tocsin.consuming.RecordReading;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.BoardDropped;
import tocsin.contracts.intake.FeedEnded;
import tocsin.contracts.intake.FeedStarted;
import tocsin.contracts.intake.Intake;
import tocsin.contracts.intake.PartitionMarker;
import tocsin.contracts.observation.Dropped;
import tocsin.contracts.observation.Fed;
import tocsin.contracts.observation.FeedOpened;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Observation;
import tocsin.contracts.topics.Topics;
import tocsin.watch.matching.ReportMatching;

/**
 * Matches the reports of exercises, each with the version its exercise is pinned to, and passes on the marks of feeds in
 * their place. Records of a deleted exercise that come late are left alone: nobody keeps anything of it any more.
 */
@Singleton
public class MatchExerciseReports implements RecordApplication {
    private final RecordReading reading;
    private final Catalogues catalogues;
    private final Observing observing;
    private final Reports reports;
    private final Exercises exercises;

    private record Seen(Received<Intake> received, Observation observation) {
        Outgoing outgoing() {
            return new Outgoing(
                    Topics.EXERCISE_OBSERVATIONS,
                    null,
                    observation.board(),
                    observation,
                    "x" + received.record().partition() + "-"
                            + received.record().offset(),
                    received.correlation());
        }

        Optional<WatchedReport> watched() {
            return received.message() instanceof AcceptedReport report && observation instanceof Matched matched
                    ? Optional.of(WatchedReport.of(report, matched))
                    : Optional.empty();
        }
    }

    MatchExerciseReports(
            RecordReading reading, Catalogues catalogues, Observing observing, Reports reports, Exercises exercises) {
        this.reading = reading;
        this.catalogues = catalogues;
        this.observing = observing;
        this.reports = reports;
        this.exercises = exercises;
    }

    @Override
    public Uni<Void> apply(Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> fresh) {
        var eventLoop = EventLoop.current();
        return reading.read(Intake.class, fresh)
                .emitOn(eventLoop)
                .chain(received -> living(session, received))
                .chain(received ->
                        matchers(received).chain(matchers -> observing.each(received, one -> seen(matchers, one))))
                .call(seen -> observing.send(seen.stream().map(Seen::outgoing).toList()))
                .chain(seen -> reports.put(
                                session,
                                seen.stream()
                                        .flatMap(one -> one.watched().stream())
                                        .toList())
                        .chain(() -> noteMarks(session, seen)));
    }

    /** Without the late records of boards that were deleted before this batch. */
    private Uni<List<Received<Intake>>> living(Mutiny.StatelessSession session, List<Received<Intake>> received) {
        Set<String> boards = new TreeSet<>();
        received.forEach(one -> board(one.message()).ifPresent(boards::add));
        return exercises
                .dropped(session, boards)
                .map(dropped -> received.stream()
                        .filter(one -> one.message() instanceof BoardDropped
                                || board(one.message())
                                        .filter(board -> !dropped.contains(board))
                                        .isPresent())
                        .toList());
    }

    private static Optional<String> board(Intake message) {
        return switch (message) {
            case AcceptedReport report -> Optional.of(report.board());
            case FeedStarted started -> Optional.of(started.board());
            case FeedEnded ended -> Optional.of(ended.board());
            case BoardDropped dropped -> Optional.of(dropped.board());
            case PartitionMarker marker -> Optional.empty();
        };
    }

    private Uni<Map<Integer, ReportMatching>> matchers(List<Received<Intake>> received) {
        Map<Integer, ReportMatching> matchers = new TreeMap<>();
        Set<Integer> versions = new TreeSet<>();
        for (Received<Intake> one : received) {
            if (one.message() instanceof AcceptedReport report) {
                versions.add(version(report));
            }
        }
        var eventLoop = EventLoop.current();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int version : versions) {
            all = all.chain(() -> catalogues.of(version))
                    .invoke(matcher -> matchers.put(version, matcher))
                    .replaceWithVoid();
        }
        return all.emitOn(eventLoop).replaceWith(matchers);
    }

    private static int version(AcceptedReport report) {
        if (report.catalogueVersion() == null) {
            throw new IllegalStateException("a report of an exercise names its catalogue version: " + report.id());
        }
        return report.catalogueVersion();
    }

    private Seen seen(Map<Integer, ReportMatching> matchers, Received<Intake> received) {
        Observation observation = switch (received.message()) {
            case AcceptedReport report -> {
                ReportMatching matcher = matchers.get(version(report));
                if (matcher == null) {
                    throw new IllegalStateException("every version was fetched before");
                }
                yield observing.match(matcher, report, report.content().publishedAt());
            }
            case FeedStarted(String board, int version, String feed, var coverage) ->
                new FeedOpened(board, version, feed, coverage);
            case FeedEnded(String board, int version, String feed) -> new Fed(board, feed);
            case BoardDropped(String board) -> new Dropped(board);
            case PartitionMarker marker -> throw new IllegalStateException("markers have been left out");
        };
        return new Seen(received, observation);
    }

    /** The intake has noted most of this itself; here it becomes true also if the intake died in between. */
    private Uni<Void> noteMarks(Mutiny.StatelessSession session, List<Seen> seen) {
        Uni<Void> noted = Uni.createFrom().voidItem();
        for (Seen one : seen) {
            noted = switch (one.received().message()) {
                case FeedStarted(String board, int version, String feed, var coverage) ->
                    noted.chain(() -> exercises.startFeed(
                            session, board, feed, one.received().appendedAt()));
                case FeedEnded(String board, int version, String feed) ->
                    noted.chain(() ->
                            exercises.endFeed(session, feed, one.received().appendedAt()));
                case BoardDropped(String board) ->
                    noted.chain(() -> reports.drop(session, board)).chain(() -> exercises.drop(session, board));
                case AcceptedReport report -> noted;
                case PartitionMarker marker -> noted;
            };
        }
        return noted;
    }
}
