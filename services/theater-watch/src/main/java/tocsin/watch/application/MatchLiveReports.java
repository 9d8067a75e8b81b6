package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.consuming.Received;
import tocsin.consuming.RecordApplication;
import tocsin.consuming.RecordReading;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.Intake;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.topics.Topics;
import tocsin.watch.matching.ReportMatching;

/**
 * Matches live reports with the newest catalogue: sends the observations, waits until the broker has them, and only then
 * moves on. What has been seen before is matched again, because only scoring decides what is new.
 */
@Singleton
public class MatchLiveReports implements RecordApplication {
    private final RecordReading reading;
    private final Catalogues catalogues;
    private final Observing observing;
    private final Reports reports;
    private final LiveClock clock;

    /** @param tried the same for each draft of the catalogue that is tried beside it */
    private record Seen(Received<Intake> received, AcceptedReport report, Matched matched, List<Matched> tried) {
        Stream<Outgoing> outgoing() {
            return Stream.concat(Stream.of(matched), tried.stream())
                    .map(one ->
                            new Outgoing(Topics.OBSERVATIONS, null, one.board(), one, id(one), received.correlation()));
        }

        private String id(Matched one) {
            String id = received.record().partition() + "-" + received.record().offset() + "-" + one.catalogueVersion();
            return one.board().equals(matched.board()) ? id : id + "-" + one.board();
        }
    }

    MatchLiveReports(
            RecordReading reading, Catalogues catalogues, Observing observing, Reports reports, LiveClock clock) {
        this.reading = reading;
        this.catalogues = catalogues;
        this.observing = observing;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Uni<Void> apply(Mutiny.StatelessSession session, List<ConsumerRecord<String, byte[]>> fresh) {
        var eventLoop = EventLoop.current();
        return reading.read(Intake.class, fresh)
                .emitOn(eventLoop)
                .chain(received -> observe(received)
                        .chain(seen -> reports.put(
                                session,
                                seen.stream()
                                        .map(one -> WatchedReport.of(one.report(), one.matched()))
                                        .toList()))
                        .chain(() -> clock.note(session, received)));
    }

    @Override
    public Uni<Void> afterCommit() {
        return clock.committed();
    }

    @Override
    public void forget(Set<TopicPartition> partitions) {
        clock.forget(partitions);
    }

    private Uni<List<Seen>> observe(List<Received<Intake>> received) {
        List<Received<Intake>> reported = received.stream()
                .filter(one -> one.message() instanceof AcceptedReport)
                .toList();
        if (reported.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var eventLoop = EventLoop.current();
        return catalogues
                .newest()
                .emitOn(eventLoop)
                .chain(matcher -> catalogues
                        .drafts()
                        .emitOn(eventLoop)
                        .chain(drafts -> observing.each(reported, one -> seen(matcher, drafts, one))))
                .call(seen -> observing
                        .send(seen.stream().flatMap(Seen::outgoing).toList())
                        .invoke(() -> seen.forEach(one -> observing.observed(
                                one.matched(), Instant.now(), one.received().correlation()))));
    }

    private Seen seen(ReportMatching matcher, List<Catalogues.Trial> drafts, Received<Intake> received) {
        if (!(received.message() instanceof AcceptedReport report)) {
            throw new IllegalStateException("only reports are matched");
        }
        return new Seen(
                received,
                report,
                observing.match(matcher, report, received.appendedAt()),
                drafts.stream()
                        .map(draft -> onBoard(draft.board(), draft.matching().match(report, received.appendedAt())))
                        .toList());
    }

    private static Matched onBoard(String board, Matched matched) {
        return new Matched(
                board,
                matched.reportId(),
                matched.revision(),
                matched.catalogueVersion(),
                matched.arrivedAt(),
                matched.publishedAt(),
                matched.eventAt(),
                matched.source(),
                matched.credibility(),
                matched.citation(),
                matched.sameEventKeys(),
                matched.matches(),
                matched.retraction());
    }
}
