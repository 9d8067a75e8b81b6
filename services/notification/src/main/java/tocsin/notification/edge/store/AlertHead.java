package tocsin.notification.edge.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.AlertArchive.Acknowledgement;
import tocsin.notification.application.AlertArchive.Kept;
import tocsin.notification.application.AlertSummary;

/** What a list shows of a row of {@code alert}; public only for Hibernate. */
public record AlertHead(
        long seq,
        String summary,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgementComment,
        @Nullable String assignee) {

    Kept kept() {
        Acknowledgement acknowledgement = acknowledgedBy == null || acknowledgedAt == null
                ? null
                : new Acknowledgement(acknowledgedBy, acknowledgedAt, acknowledgementComment);
        return new Kept(seq, Json.read(AlertSummary.class, summary), acknowledgement, assignee);
    }
}
