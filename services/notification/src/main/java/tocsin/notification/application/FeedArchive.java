package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tocsin.contracts.warning.Alert;
import tocsin.notification.feed.EarlierAlert;
import tocsin.notification.feed.Selection;

/** Alerts as feeds read them. An interface, so that the use cases do not know the tables. */
public interface FeedArchive {
    /** An alert, without what it says: an alert never changes. */
    record Head(UUID id, Instant receivedAt) {
        public Head {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(receivedAt, "receivedAt");
        }
    }

    /** An alert, and when it was taken in. */
    record Received(Alert alert, Instant receivedAt) {
        public Received {
            Objects.requireNonNull(alert, "alert");
            Objects.requireNonNull(receivedAt, "receivedAt");
        }
    }

    /** The newest that pass, newest first. */
    Uni<List<Head>> newest(Selection selection, int limit);

    /** These, in their order; one that is gone is left out. */
    Uni<List<Received>> read(List<Head> heads);

    /** One, absent if there is none or it does not pass. */
    Uni<Optional<Received>> find(Selection selection, UUID id);

    /** Those of its board and problem that went before an alert, and pass, newest first. */
    Uni<List<EarlierAlert>> before(Selection selection, Alert alert, int limit);
}
