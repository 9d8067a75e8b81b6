package tocsin.scoring.board;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tocsin.contracts.warning.WarningLevel;

/**
 * A point of a problem's score over time: the last of its hour, or a transition.
 *
 * @param transition its number, or 0 for the last of an hour
 */
public record ScorePoint(
        String problem, Instant at, WarningLevel level, double logOdds, double probability, long transition) {

    public Instant hour() {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
