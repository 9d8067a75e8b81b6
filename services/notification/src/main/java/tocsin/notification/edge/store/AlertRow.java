package tocsin.notification.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code alert}. */
@Entity(name = "AlertRow")
@Table(name = "alert")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class AlertRow {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long seq;

    String board;

    String problem;

    long number;

    String kind;

    String peak;

    @Column(name = "to_level")
    @Nullable
    String toLevel;

    String summary;

    String assessment;

    @Nullable
    String blind;

    @Nullable
    String correlation;

    @Nullable
    String audiences;

    @Column(name = "received_at", insertable = false, updatable = false)
    Instant receivedAt;

    @Column(name = "acknowledged_by")
    @Nullable
    String acknowledgedBy;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    @Column(name = "acknowledgement_comment")
    @Nullable
    String acknowledgementComment;

    @Nullable
    String assignee;
}
