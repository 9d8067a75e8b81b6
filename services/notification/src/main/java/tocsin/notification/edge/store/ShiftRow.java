package tocsin.notification.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.escalation.Shift;

/** A row of {@code watch_shift}. */
@Entity(name = "ShiftRow")
@Table(name = "watch_shift")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class ShiftRow {
    @Id
    UUID id;

    String kind;

    String account;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Nullable
    String reason;

    String author;

    static ShiftRow of(Shift shift, String author) {
        ShiftRow row = new ShiftRow();
        row.id = shift.id();
        row.kind = shift.kind().name();
        row.account = shift.account();
        row.startsAt = shift.startsAt();
        row.endsAt = shift.endsAt();
        row.reason = shift.reason();
        row.author = author;
        return row;
    }

    Shift read() {
        return new Shift(id, Shift.Kind.valueOf(kind), account, startsAt, endsAt, reason);
    }
}
