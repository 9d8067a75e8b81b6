package tocsin.notification.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code feed}. */
@Entity(name = "FeedRow")
@Table(name = "feed")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class FeedRow {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long seq;

    String name;

    String problems;

    String theaters;

    @Column(name = "min_level")
    String minLevel;

    boolean exercises;

    /** How much its readers see; the name is older than audiences. */
    String audience;

    @Nullable
    String reader;

    @Column(name = "token_hash")
    @Nullable
    String tokenHash;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "deleted_by")
    @Nullable
    String deletedBy;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;
}
