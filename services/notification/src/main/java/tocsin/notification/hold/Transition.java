package tocsin.notification.hold;

import java.util.List;
import java.util.Objects;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.WarningLevel;

/**
 * What of an alert decides whether it is held back.
 *
 * @param board its board
 * @param problem id of its problem
 * @param theaters the problem's theaters
 * @param toLevel the level that it brought
 */
public record Transition(String board, String problem, List<String> theaters, WarningLevel toLevel) {
    public Transition {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(toLevel, "toLevel");
        theaters = List.copyOf(theaters);
    }

    /** The alert's. */
    public static Transition of(Alert alert) {
        return new Transition(alert.board(), alert.problem(), alert.theaters(), alert.toLevel());
    }
}
