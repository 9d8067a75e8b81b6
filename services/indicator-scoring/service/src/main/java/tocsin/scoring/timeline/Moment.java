package tocsin.scoring.timeline;

import java.time.Instant;
import tocsin.contracts.catalogue.ProblemItem.CouplingItem;
import tocsin.contracts.observation.Judged;

/** One thing on the time line of one problem. */
public sealed interface Moment {

    Position position();

    default Instant at() {
        return position().at();
    }

    default String problem() {
        return position().problem();
    }

    /** Something happened that reports told of. */
    record Reported(Telling telling) implements Moment {

        @Override
        public Position position() {
            return new Position(telling.at(), telling.problem(), 0, telling.first());
        }
    }

    /** An analyst judged. */
    record Opined(Judged judged) implements Moment {

        @Override
        public Position position() {
            return new Position(judged.at(), judged.problem(), 1, judged.id());
        }
    }

    /**
     * Another problem was raised, and its delay has passed: from here on it presses on this one.
     *
     * @param by the raise
     */
    record Pressed(String on, CouplingItem coupling, Turn by) implements Moment {

        private static final double SECONDS_AN_HOUR = 3_600;

        @Override
        public Position position() {
            long delay = Math.round(coupling.delayHours() * SECONDS_AN_HOUR);
            return new Position(by.at().plusSeconds(delay), on, 2, by.alert());
        }
    }

    /** The problem's level changed. */
    record Turned(Turn turn) implements Moment {

        @Override
        public Position position() {
            return new Position(turn.at(), turn.problem(), 3, turn.alert());
        }
    }
}
