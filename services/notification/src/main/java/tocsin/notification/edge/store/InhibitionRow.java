package tocsin.notification.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.hold.Inhibition;

/** A row of {@code inhibition}. */
@Entity(name = "InhibitionRow")
@Table(name = "inhibition")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class InhibitionRow {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long seq;

    String source;

    @Column(name = "from_level")
    String fromLevel;

    String problems;

    @Column(name = "up_to_level")
    String upToLevel;

    String author;

    String reason;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    static InhibitionRow of(Inhibition rule) {
        InhibitionRow row = new InhibitionRow();
        row.id = rule.id();
        row.source = rule.source();
        row.fromLevel = rule.fromLevel().name();
        row.problems = Lines.of(rule.problems());
        row.upToLevel = rule.upToLevel().name();
        row.author = rule.author();
        row.reason = rule.reason();
        return row;
    }

    Inhibition read() {
        return new Inhibition(
                id,
                source,
                WarningLevel.valueOf(fromLevel),
                Lines.read(problems),
                WarningLevel.valueOf(upToLevel),
                author,
                reason);
    }
}
