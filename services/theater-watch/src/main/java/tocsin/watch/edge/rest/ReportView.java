package tocsin.watch.edge.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.CodedEvent;
import tocsin.contracts.intake.Location;
import tocsin.contracts.intake.ReportContent;
import tocsin.contracts.intake.Retraction;
import tocsin.watch.application.WatchedReport;

/** A report as it is shown. */
record ReportView(
        String id,
        String board,
        String source,
        @Nullable String externalId,
        Instant publishedAt,
        @Nullable Instant occurredAt,
        Instant arrivedAt,
        String title,
        String body,
        @Nullable String url,
        @Nullable String language,
        @Nullable Location location,
        @Nullable Integer credibility,
        @Nullable CodedEvent event,
        @Nullable String place,
        int catalogueVersion,
        List<MatchView> matches,
        long revision,
        String acceptedBy,
        @Nullable Retraction retraction) {

    /** A match as it is shown. */
    record MatchView(String indicator, String theater, List<String> highlights) {}

    static ReportView of(WatchedReport watched) {
        AcceptedReport report = watched.report();
        ReportContent content = report.content();
        return new ReportView(
                report.id(),
                report.board(),
                report.source(),
                report.externalId(),
                content.publishedAt(),
                content.occurredAt(),
                watched.arrivedAt(),
                content.title(),
                content.body(),
                content.url(),
                content.language(),
                content.location(),
                content.credibility(),
                content.event(),
                watched.place(),
                watched.matchedWith(),
                watched.matches().stream()
                        .map(match -> new MatchView(match.indicator(), match.theater(), match.highlights()))
                        .toList(),
                report.revision().number(),
                report.acceptedBy(),
                report.retraction());
    }
}
