package tocsin.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;

/**
 * An alert as a webhook's receiver reads it who may not see what it rests on.
 *
 * @param id id of the alert
 * @param board the board
 * @param exercise whether this is an exercise
 * @param problem id of the problem
 * @param problemTitle its title
 * @param theaters its theaters
 * @param number 1, 2, 3 ... per board and problem, without gaps
 * @param kind why it was sent
 * @param fromLevel level before
 * @param toLevel level after
 * @param at the board's time of the transition
 * @param word the ICD 203 word for the probability
 * @param blind whether something required is silent
 * @param supersedes earlier alerts of the problem that this one tells of, oldest first
 * @param because why this receiver gets it
 * @param link where all of it is shown to those who may see it
 */
public record ThinAlertBody(
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
        String word,
        boolean blind,
        List<Earlier> supersedes,
        String because,
        String link)
        implements AlertData {
    public ThinAlertBody {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(link, "link");
        theaters = List.copyOf(theaters);
        supersedes = List.copyOf(supersedes);
    }

    /** An earlier alert without its reason. */
    public record Earlier(
            UUID id, long number, AlertKind kind, WarningLevel fromLevel, WarningLevel toLevel, Instant at) {
        static Earlier of(Content.Untold untold) {
            return new Earlier(
                    untold.id(), untold.number(), untold.kind(), untold.fromLevel(), untold.toLevel(), untold.at());
        }
    }

    static ThinAlertBody of(Alert alert, List<Content.Untold> untold, String because, ConsoleLinks links) {
        return new ThinAlertBody(
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
                alert.assessment().word(),
                alert.assessment().blind() != null,
                untold.stream().map(Earlier::of).toList(),
                because,
                links.problem(alert));
    }
}
