package tocsin.notification.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.routing.Disclosure;

/** A row of {@code delivery}, as far as it is written when it is planned; the queue moves it on in SQL. */
@Entity(name = "DeliveryRow")
@Table(name = "delivery")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class DeliveryRow {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long seq;

    UUID subscription;

    @Nullable
    UUID alert;

    @Nullable
    UUID notice;

    String lane;

    long position;

    String because;

    String sees = Disclosure.EVIDENCE.name();

    String state;

    @Nullable
    String bundle;

    @Column(name = "gathered_quiet")
    @Nullable
    Instant gatheredQuiet;

    @Column(name = "gathered_until")
    @Nullable
    Instant gatheredUntil;

    @Column(name = "carried_by", insertable = false, updatable = false)
    @Nullable
    UUID carriedBy;

    @Column(name = "useful_until")
    @Nullable
    Instant usefulUntil;

    @Column(insertable = false, updatable = false)
    int attempts;

    @Column(name = "last_attempt_at", insertable = false, updatable = false)
    @Nullable
    Instant lastAttemptAt;

    @Column(name = "next_attempt_at", insertable = false, updatable = false)
    @Nullable
    Instant nextAttemptAt;

    @Column(name = "delivered_at", insertable = false, updatable = false)
    @Nullable
    Instant deliveredAt;

    @Column(name = "last_error", insertable = false, updatable = false)
    @Nullable
    String lastError;

    boolean settles;

    @Column(name = "superseded_by", insertable = false, updatable = false)
    @Nullable
    UUID supersededBy;

    @Column(name = "held_because")
    @Nullable
    String heldBecause;
}
