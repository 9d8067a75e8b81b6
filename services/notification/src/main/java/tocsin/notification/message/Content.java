package tocsin.notification.message;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.bundle.BundleKey;
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

    /**
     * Alerts that were gathered.
     *
     * @param id of the message, the same at every attempt
     * @param key what they share
     * @param members at least one, in the order in which they came; the same at every attempt
     */
    record OfBundle(UUID id, BundleKey key, List<OfAlert> members) implements Content {
        public OfBundle {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(key, "key");
            members = List.copyOf(members);
            if (members.isEmpty()) {
                throw new IllegalArgumentException("a message tells of something");
            }
        }

        /** Whether it is of an exercise; a board is one or not. */
        public boolean exercise() {
            return members.getFirst().alert().exercise();
        }

        /** The highest level at which a problem stands after its newest alert here. */
        public WarningLevel level() {
            Map<String, Alert> newest = new HashMap<>();
            members.forEach(member -> newest.merge(
                    member.alert().problem(),
                    member.alert(),
                    (one, other) -> one.number() > other.number() ? one : other));
            return newest.values().stream()
                    .map(Alert::toLevel)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        /** When the last of it happened. */
        public Instant at() {
            return members.stream()
                    .map(member -> member.alert().at())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** A notice to those who run Tocsin. */
    record OfNotice(Notice notice) implements Content {
        public OfNotice {
            Objects.requireNonNull(notice, "notice");
        }
    }
}
