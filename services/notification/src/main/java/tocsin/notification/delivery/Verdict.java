package tocsin.notification.delivery;

import java.time.Duration;
import java.util.Objects;

/** What becomes of a delivery after an attempt. */
public sealed interface Verdict {
    /** It is done. */
    record Delivered() implements Verdict {}

    /**
     * It is tried again.
     *
     * @param pause from now
     * @param reason what went wrong
     */
    record TryAgain(Duration pause, String reason) implements Verdict {
        public TryAgain {
            Objects.requireNonNull(pause, "pause");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * It is given up.
     *
     * @param reason what went wrong, and why that was the last attempt
     */
    record GivenUp(String reason) implements Verdict {
        public GivenUp {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * It is given up, and counts against its channel.
     *
     * @param reason what the receiver said
     */
    record AddressRefused(String reason) implements Verdict {
        public AddressRefused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * It is given up, and with it everything for this channel.
     *
     * @param reason what the receiver said
     */
    record ChannelClosed(String reason) implements Verdict {
        public ChannelClosed {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
