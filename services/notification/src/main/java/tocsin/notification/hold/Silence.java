package tocsin.notification.hold;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tocsin.contracts.warning.WarningLevel;

/**
 * Alerts that match are held back between two times.
 *
 * @param id its id
 * @param kind what for
 * @param board alerts of this board
 * @param problems of these problems; empty: all
 * @param theaters of these theaters; empty: all
 * @param upToLevel that rise no higher than this
 * @param startsAt from this time, inclusive
 * @param endsAt to this time, exclusive
 * @param author the account that asked for it
 * @param reason why, in the author's words
 */
public record Silence(
        UUID id,
        Kind kind,
        String board,
        List<String> problems,
        List<String> theaters,
        WarningLevel upToLevel,
        Instant startsAt,
        Instant endsAt,
        String author,
        String reason) {
    public Silence {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(upToLevel, "upToLevel");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(reason, "reason");
        problems = List.copyOf(problems);
        theaters = List.copyOf(theaters);
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a silence ends after it starts");
        }
    }

    /** What a silence is for. */
    public enum Kind {
        /** Known and looked after: no need to hear more of it. */
        SILENCE,
        /** Planned work, during which alerts mean little. */
        MAINTENANCE
    }

    /** Whether it is in force at this time. */
    public boolean inForceAt(Instant at) {
        return !at.isBefore(startsAt) && at.isBefore(endsAt);
    }

    /** Whether it holds this alert back, if in force. The level that counts is the alert's new one. */
    public boolean matches(Transition alert) {
        return alert.board().equals(board)
                && (problems.isEmpty() || problems.contains(alert.problem()))
                && (theaters.isEmpty() || !Collections.disjoint(theaters, alert.theaters()))
                && alert.toLevel().compareTo(upToLevel) <= 0;
    }
}
