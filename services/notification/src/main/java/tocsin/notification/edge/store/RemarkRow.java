package tocsin.notification.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import tocsin.notification.application.RemarkBook.Kind;
import tocsin.notification.application.RemarkBook.Made;
import tocsin.notification.application.RemarkBook.Remark;

/** A row of {@code remark}. */
@Entity(name = "RemarkRow")
@Table(name = "remark")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class RemarkRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long seq;

    UUID alert;

    @Column(insertable = false, updatable = false)
    Instant at;

    String author;

    String kind;

    String text;

    Made made() {
        return new Made(at, new Remark(author, Kind.valueOf(kind), text));
    }
}
