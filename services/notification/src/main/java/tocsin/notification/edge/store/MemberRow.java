package tocsin.notification.edge.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Assessment;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.message.Content;
import tocsin.notification.routing.Disclosure;

/** One alert of a message that tells of several, as the queue's statement writes it in JSON. */
record MemberRow(
        Disclosure sees,
        AlertSummary summary,
        Assessment assessment,
        @Nullable List<AlertSummary> untold) {
    Content.OfAlert content() {
        List<Content.Untold> before = untold == null
                ? List.of()
                : untold.stream().map(AlertSummary::untold).toList();
        return new Content.OfAlert(summary.with(assessment), null, before, sees);
    }
}
