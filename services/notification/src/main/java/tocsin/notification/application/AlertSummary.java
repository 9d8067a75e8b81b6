package tocsin.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.hold.Transition;
import tocsin.notification.message.Content;

/** An alert without the assessment that made it; the components are those of {@link Alert}. */
public record AlertSummary(
        UUID id,
        String board,
        boolean exercise,
        String problem,
        String problemTitle,
        List<String> theaters,
        long number,
        AlertKind kind,
        WarningLevel fromLevel,
        WarningLevel toLevel,
        Instant at,
        String reason) {
    public AlertSummary {
        Objects.requireNonNull(id, "id");
        theaters = List.copyOf(theaters);
    }

    /** The alert's summary. */
    public static AlertSummary of(Alert alert) {
        return new AlertSummary(
                alert.id(),
                alert.board(),
                alert.exercise(),
                alert.problem(),
                alert.problemTitle(),
                alert.theaters(),
                alert.number(),
                alert.kind(),
                alert.fromLevel(),
                alert.toLevel(),
                alert.at(),
                alert.reason());
    }

    /** What of it decides whether it is held back. */
    public Transition transition() {
        return new Transition(board, problem, theaters, toLevel);
    }

    /** How a newer message tells of it. */
    public Content.Untold untold() {
        return new Content.Untold(id, number, kind, fromLevel, toLevel, at, reason);
    }

    /** The alert, whole again. */
    public Alert with(Assessment assessment) {
        return new Alert(
                id,
                board,
                exercise,
                problem,
                problemTitle,
                theaters,
                number,
                kind,
                fromLevel,
                toLevel,
                at,
                reason,
                assessment);
    }
}
