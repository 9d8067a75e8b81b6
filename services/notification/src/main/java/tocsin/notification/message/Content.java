package tocsin.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.operations.Notice;
import tocsin.notification.routing.Disclosure;

/** What a delivery carries. */
public sealed interface Content {
    /**
     * An alert.
     *
     * @param alert the alert
     * @param correlation the id that follows a report from the door to the delivery, where known
     * @param untold what came before and was not told by itself, oldest first
     * @param sees how much of it the reader sees
     */
    record OfAlert(Alert alert, @Nullable String correlation, List<Untold> untold, Disclosure sees) implements Content {
        public OfAlert {
            Objects.requireNonNull(alert, "alert");
            Objects.requireNonNull(sees, "sees");
            untold = List.copyOf(untold);
        }

        /** One after which nothing was left untold, whole. */
        public OfAlert(Alert alert, @Nullable String correlation) {
            this(alert, correlation, List.of(), Disclosure.EVIDENCE);
        }
    }

    /** An earlier alert of the same problem that this reader was not told of: it did not get through, or was held back. */
    record Untold(
            UUID id,
            long number,
            AlertKind kind,
            WarningLevel fromLevel,
            WarningLevel toLevel,
            Instant at,
            String reason) {}

    /** A notice to those who run Tocsin. */
    record OfNotice(Notice notice) implements Content {
        public OfNotice {
            Objects.requireNonNull(notice, "notice");
        }
    }
}
