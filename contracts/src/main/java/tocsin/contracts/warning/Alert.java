package tocsin.contracts.warning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One transition of one problem, with the assessment that made it, frozen.
 *
 * @param id UUIDv5 of board, problem, number, kind, levels and time: see {@code AlertIds}
 * @param board the board
 * @param exercise whether the board is an exercise
 * @param problem id of the problem
 * @param problemTitle its title at that time
 * @param theaters its theaters
 * @param number 1, 2, 3 ... per board and problem, without gaps
 * @param kind why it was sent
 * @param fromLevel level before
 * @param toLevel level after
 * @param at the board's time of the transition
 * @param reason in a sentence
 * @param assessment what stood then
 */
public record Alert(
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
        String reason,
        Assessment assessment)
        implements AlertRecord {
    public Alert {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(problemTitle, "problemTitle");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(fromLevel, "fromLevel");
        Objects.requireNonNull(toLevel, "toLevel");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(assessment, "assessment");
        theaters = List.copyOf(theaters);
        if (number < 1) {
            throw new IllegalArgumentException("alerts of a problem are numbered from 1, not " + number);
        }
    }
}
