package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.Retraction;
import tocsin.contracts.intake.Revision;

/** Takes a report back: the final revision, which goes the way of every other. */
@Singleton
public class RetractReport {
    private static final Logger LOG = Logger.getLogger(RetractReport.class);

    private final Reports reports;
    private final Publication publication;

    RetractReport(Reports reports, Publication publication) {
        this.reports = reports;
        this.publication = publication;
    }

    /** Retracts; done when the broker has it. To retract what was retracted changes nothing. */
    public Uni<Change<String>> retract(String board, String id, Retraction retraction, String correlation) {
        return reports.find(board, id)
                .chain(found -> found.map(watched -> send(retracted(watched.report(), retraction), correlation))
                        .orElseGet(() -> Uni.createFrom().item(new Change.Unknown<>())));
    }

    private static AcceptedReport retracted(AcceptedReport report, Retraction retraction) {
        return new AcceptedReport(
                report.id(),
                report.board(),
                report.catalogueVersion(),
                report.source(),
                report.externalId(),
                new Revision(true, report.revision().number(), report.revision().contentHash()),
                report.content(),
                retraction,
                retraction.by(),
                Instant.now());
    }

    private Uni<Change<String>> send(AcceptedReport retracted, String correlation) {
        return publication
                .sendAll(List.of(AcceptReports.outgoing(retracted, correlation)))
                .<Change<String>>map(sent -> new Change.Done<>(retracted.id()))
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("A retraction could not be sent: reportId=%s reason=%s", retracted.id(), failure))
                .onFailure()
                .recoverWithItem(() -> new Change.Unavailable<>("the broker did not take it"));
    }
}
