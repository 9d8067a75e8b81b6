package tocsin.scoring.application;

import java.util.List;

/** What became of a wish to change something. */
public sealed interface Change<T> {

    /** It is done, and the broker has the record of it. */
    record Done<T>(T result) implements Change<T> {}

    /** There is no such thing. */
    record Unknown<T>(String kind, String id) implements Change<T> {}

    /** It is not as it must be. */
    record Invalid<T>(List<Fault> faults) implements Change<T> {

        public Invalid {
            faults = List.copyOf(faults);
        }

        static <T> Invalid<T> of(String field, String expected) {
            return new Invalid<>(List.of(new Fault(field, expected)));
        }
    }

    /** What is there stands against it. */
    record Refused<T>(String reason) implements Change<T> {}

    /** The broker did not take it in time: to be tried again. */
    record Unavailable<T>(String reason) implements Change<T> {}

    /** A field that is not as it must be. */
    record Fault(String field, String expected) {}
}
