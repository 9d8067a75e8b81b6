package tocsin.notification.delivery;

import java.time.Duration;
import java.util.Objects;

/** What came of one attempt. */
public sealed interface Outcome {
    /** The receiver took it. */
    record Arrived() implements Outcome {}

    /**
     * It did not arrive, and may the next time.
     *
     * @param reason in a sentence
     */
    record Missed(String reason) implements Outcome {
        public Missed {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The receiver asks for patience.
     *
     * @param reason in a sentence
     * @param pause not to be tried again before; not negative
     */
    record Deferred(String reason, Duration pause) implements Outcome {
        public Deferred {
            Objects.requireNonNull(reason, "reason");
            if (pause.isNegative()) {
                throw new IllegalArgumentException("nobody can wait " + pause);
            }
        }
    }

    /**
     * The receiver says that there is no such address, now and later. It may be wrong, so it takes several to close a channel.
     *
     * @param reason in a sentence
     */
    record Refused(String reason) implements Outcome {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The receiver is gone for good, and wants nothing more.
     *
     * @param reason in a sentence
     */
    record Gone(String reason) implements Outcome {
        public Gone {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
