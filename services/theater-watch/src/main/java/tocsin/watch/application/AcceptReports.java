package tocsin.watch.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.topics.Topics;
import tocsin.watch.intake.Batch;
import tocsin.watch.intake.BatchReading;
import tocsin.watch.intake.Door;
import tocsin.watch.intake.ReportChecks;
import tocsin.watch.intake.Sender;
import tocsin.watch.intake.Verdict;

/** Takes reports in: what is good goes to the broker, and only when that has it is it accepted. */
@Singleton
public class AcceptReports {
    private static final Logger LOG = Logger.getLogger(AcceptReports.class);

    /** Larger requests would hold up the event loop while they are read. */
    private static final int SMALL = 64 * 1024;

    private final Publication publication;
    private final MeterRegistry meters;

    AcceptReports(Publication publication, MeterRegistry meters) {
        this.publication = publication;
        this.meters = meters;
    }

    /** How the items of a request are written down. */
    public enum Form {
        JSON,
        LINES
    }

    /** How a request came, and from whom. */
    public record Request(Form form, Sender sender, Door door, String correlation) {}

    /** Accepts what is good in a request. */
    public Uni<Acceptance> accept(byte[] body, Request request) {
        Uni<Batch> read = Uni.createFrom().item(() -> read(body, request));
        Uni<Batch> aside = body.length > SMALL ? read.runSubscriptionOn(Infrastructure.getDefaultWorkerPool()) : read;
        return aside.chain(batch -> switch (batch) {
            case Batch.TooLarge(String limit) -> Uni.createFrom().item(new Acceptance.TooLarge(limit));
            case Batch.Checked(var verdicts) -> send(request, verdicts);
        });
    }

    private static Batch read(byte[] body, Request request) {
        BatchReading reading = new BatchReading(new ReportChecks(request.sender(), request.door()));
        return switch (request.form()) {
            case JSON -> reading.json(body);
            case LINES -> reading.lines(body);
        };
    }

    private Uni<Acceptance> send(Request request, List<Verdict> verdicts) {
        List<Outgoing> outgoing = new ArrayList<>();
        for (int index = 0; index < verdicts.size(); index++) {
            if (verdicts.get(index) instanceof Verdict.Accepted(var report)) {
                String correlation = verdicts.size() == 1 ? request.correlation() : request.correlation() + "." + index;
                outgoing.add(outgoing(report, correlation));
            }
        }
        List<CompletableFuture<Void>> sent = publication.send(outgoing);
        return Uni.createFrom()
                .completionStage(() -> CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                        .handle((done, failure) -> outcomes(request.door(), verdicts, sent)))
                .invoke(outcomes -> log(request, outcomes))
                .map(Acceptance.Items::new);
    }

    private static void log(Request request, List<Acceptance.Outcome> outcomes) {
        Map<String, Long> counts = outcomes.stream()
                .collect(Collectors.groupingBy(AcceptReports::name, TreeMap::new, Collectors.counting()));
        MDC.put("correlationId", request.correlation());
        LOG.infof("Reports taken: boardId=%s outcomes=%s", request.door().board(), counts);
        MDC.remove("correlationId");
    }

    private List<Acceptance.Outcome> outcomes(Door door, List<Verdict> verdicts, List<CompletableFuture<Void>> sent) {
        List<Acceptance.Outcome> outcomes = new ArrayList<>(verdicts.size());
        int next = 0;
        boolean lost = false;
        for (Verdict verdict : verdicts) {
            switch (verdict) {
                case Verdict.Refused(var violations) -> outcomes.add(new Acceptance.Outcome.Rejected(violations));
                case Verdict.Accepted(AcceptedReport report) -> {
                    boolean failed = sent.get(next++).isCompletedExceptionally();
                    // An exercise is sent again from its first gap on, so that its reports keep their order.
                    lost = failed || (lost && door instanceof Door.Exercise);
                    outcomes.add(
                            lost
                                    ? new Acceptance.Outcome.Unavailable(report.id())
                                    : new Acceptance.Outcome.Accepted(report.id()));
                }
            }
        }
        outcomes.forEach(outcome ->
                meters.counter("tocsin.reports", "outcome", name(outcome)).increment());
        return outcomes;
    }

    private static String name(Acceptance.Outcome outcome) {
        return switch (outcome) {
            case Acceptance.Outcome.Accepted accepted -> "accepted";
            case Acceptance.Outcome.Rejected rejected -> "rejected";
            case Acceptance.Outcome.Unavailable unavailable -> "unavailable";
        };
    }

    /** How a report is addressed: by itself where it is live, with its exercise where it is not. */
    static Outgoing outgoing(AcceptedReport report, String correlation) {
        String id = "%s-%d-%s%s"
                .formatted(
                        report.id(),
                        report.revision().number(),
                        report.revision().contentHash().substring(0, 16),
                        report.retraction() == null ? "" : "-retracted");
        return report.catalogueVersion() == null
                ? new Outgoing(Topics.REPORTS, null, report.id(), report, id, correlation)
                : new Outgoing(Topics.EXERCISE_REPORTS, null, report.board(), report, id, correlation);
    }
}
