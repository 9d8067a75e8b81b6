package tocsin.notification.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import tocsin.notification.application.RoutingBook.Version;

/** A row of {@code routing}. */
@Entity(name = "RoutingRow")
@Table(name = "routing")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class RoutingRow {
    @Id
    long version;

    String tree;

    @Column(name = "saved_by")
    String savedBy;

    @Column(name = "saved_at")
    Instant savedAt;

    String note;

    Version head() {
        return new Version(version, savedBy, savedAt, note);
    }
}
