package tocsin.notification.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;
import tocsin.notification.operations.Notice;

/** What a delivery carries. */
public sealed interface Content {
    /**
     * An alert.
     *
     * @param alert the alert
     * @param correlation the id that follows a report from the door to the delivery, where known
     */
    record OfAlert(Alert alert, @Nullable String correlation) implements Content {
        public OfAlert {
            Objects.requireNonNull(alert, "alert");
        }
    }

    /** A notice to those who run Tocsin. */
    record OfNotice(Notice notice) implements Content {
        public OfNotice {
            Objects.requireNonNull(notice, "notice");
        }
    }
}
