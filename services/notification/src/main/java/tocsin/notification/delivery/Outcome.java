package tocsin.notification.delivery;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of one attempt. */
public sealed interface Outcome {
    /** The HTTP status that the receiver answered with, absent if it gave none. */
    @Nullable
    Integer status();

    /** The receiver took it. */
    record Arrived(@Nullable Integer status) implements Outcome {
        public Arrived() {
            this(null);
        }
    }

    /**
     * It did not arrive, and may the next time.
     *
     * @param reason in a sentence
     */
    record Missed(String reason, @Nullable Integer status) implements Outcome {
        public Missed(String reason) {
            this(reason, null);
        }

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
    record Deferred(String reason, Duration pause, @Nullable Integer status) implements Outcome {
        public Deferred(String reason, Duration pause) {
            this(reason, pause, null);
        }

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
    record Refused(String reason, @Nullable Integer status) implements Outcome {
        public Refused(String reason) {
            this(reason, null);
        }

        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The receiver is gone for good, and wants nothing more.
     *
     * @param reason in a sentence
     */
    record Gone(String reason, @Nullable Integer status) implements Outcome {
        public Gone(String reason) {
            this(reason, null);
        }

        public Gone {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
