package tocsin.backtest.onset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Something that a problem warns of began.
 *
 * @param problem id of the problem
 * @param theater id of the theater, for a reader; may be empty
 * @param day on which it began; its moment is 00:00 UTC
 * @param horizonDays how long before it a warning counts; null: the problem's own horizon
 * @param whatHappened in a sentence
 * @param carriedBy which series may show it beforehand, for a reader; may be empty
 * @param end the last day of what began; null: not said
 */
public record Onset(
        String problem,
        String theater,
        LocalDate day,
        @Nullable Integer horizonDays,
        String whatHappened,
        String carriedBy,
        @Nullable LocalDate end) {
    public Onset {
        if (problem.isBlank()) {
            throw new IllegalArgumentException("an onset has a problem");
        }
        if (horizonDays != null && horizonDays <= 0) {
            throw new IllegalArgumentException("a horizon is more than 0 days, not " + horizonDays);
        }
        if (end != null && end.isBefore(day)) {
            throw new IllegalArgumentException("what begins on " + day + " does not end on " + end);
        }
    }

    /** When it began. */
    public Instant at() {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Onset endingOn(LocalDate last) {
        return new Onset(problem, theater, day, horizonDays, whatHappened, carriedBy, last);
    }
}
