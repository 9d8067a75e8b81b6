package tocsin.scoring.edge.rest;

import tocsin.scoring.application.Change;

/** How a change that was not made is told. */
final class Changes {

    private Changes() {}

    /** What a change led to; throws what {@link Problems} tells where it was not made. */
    static <T> T done(Change<T> change) {
        return switch (change) {
            case Change.Done<T>(T result) -> result;
            case Change.Unknown<T>(String kind, String id) -> throw new NoSuchThing(kind, id);
            case Change.Invalid<T>(var faults) -> throw new InvalidParameter(faults);
            case Change.Refused<T>(String reason) -> throw new StandsAgainst(reason);
            case Change.Unavailable<T>(String reason) -> throw new PartDown(reason);
        };
    }

    /** What is there stands against it. */
    static final class StandsAgainst extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        StandsAgainst(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** A part that is needed does not answer. */
    static final class PartDown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        PartDown(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
