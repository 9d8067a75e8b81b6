package tocsin.notification.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code audit}. */
@Entity(name = "AuditRow")
@Table(name = "audit")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class AuditRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long seq;

    @Column(insertable = false, updatable = false)
    Instant at;

    String actor;

    String action;

    String subject;

    String detail;
}
