package tocsin.contracts.intake;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One report that passed the checks of the intake, in one of its revisions.
 *
 * @param id hash of board, source and external id (or content): see {@code ReportIds}
 * @param board the board it belongs to: {@code live} or the id of an exercise
 * @param catalogueVersion the version an exercise is pinned to; absent for live, which uses the newest
 * @param source id of the source that said it
 * @param externalId the source's own id, where it has one
 * @param revision which of the report's revisions this is
 * @param content what was reported
 * @param retraction present when this revision takes the report back
 * @param acceptedBy the name of the account that sent it
 * @param acceptedAt when the intake took it; for display only, never an input of a score
 */
public record AcceptedReport(
        String id,
        String board,
        @Nullable Integer catalogueVersion,
        String source,
        @Nullable String externalId,
        Revision revision,
        ReportContent content,
        @Nullable Retraction retraction,
        String acceptedBy,
        Instant acceptedAt)
        implements Intake {
    public AcceptedReport {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(acceptedBy, "acceptedBy");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
    }
}
