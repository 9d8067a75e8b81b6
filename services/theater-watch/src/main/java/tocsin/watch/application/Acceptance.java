package tocsin.watch.application;

import java.util.List;
import tocsin.watch.intake.Violation;

/** What became of a request. */
public sealed interface Acceptance {
    /** Each item has its outcome, in order. */
    record Items(List<Outcome> outcomes) implements Acceptance {
        public Items {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** A limit was broken, and nothing was taken. */
    record TooLarge(String limit) implements Acceptance {}

    /** What became of one item. */
    sealed interface Outcome {
        /** The broker has it. */
        record Accepted(String id) implements Outcome {}

        /** It is no report, for these reasons. */
        record Rejected(List<Violation> violations) implements Outcome {}

        /** It is a report, but the broker did not say that it has it: it is to be sent again. */
        record Unavailable(String id) implements Outcome {}
    }
}
