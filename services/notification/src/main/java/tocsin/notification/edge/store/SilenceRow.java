package tocsin.notification.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.hold.Silence;

/** A row of {@code silence}. */
@Entity(name = "SilenceRow")
@Table(name = "silence")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class SilenceRow {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long seq;

    String kind;

    String board;

    String problems;

    String theaters;

    @Column(name = "up_to_level")
    String upToLevel;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String author;

    String reason;

    @Column(name = "warned_at")
    @Nullable
    Instant warnedAt;

    @Column(name = "ended_told_at")
    @Nullable
    Instant endedToldAt;

    static SilenceRow of(Silence silence) {
        SilenceRow row = new SilenceRow();
        row.id = silence.id();
        row.kind = silence.kind().name();
        row.board = silence.board();
        row.problems = Lines.of(silence.problems());
        row.theaters = Lines.of(silence.theaters());
        row.upToLevel = silence.upToLevel().name();
        row.startsAt = silence.startsAt();
        row.endsAt = silence.endsAt();
        row.author = silence.author();
        row.reason = silence.reason();
        return row;
    }

    Silence read() {
        return new Silence(
                id,
                Silence.Kind.valueOf(kind),
                board,
                Lines.read(problems),
                Lines.read(theaters),
                WarningLevel.valueOf(upToLevel),
                startsAt,
                endsAt,
                author,
                reason);
    }
}
