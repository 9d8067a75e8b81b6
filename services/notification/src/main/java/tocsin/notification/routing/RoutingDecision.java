package tocsin.notification.subscription;

import java.util.Objects;

/** Whether a subscription is told of an alert. */
public sealed interface RoutingDecision {
    /**
     * It is told.
     *
     * @param because in a sentence that the subscriber reads
     */
    record Tell(String because) implements RoutingDecision {
        public Tell {
            Objects.requireNonNull(because, "because");
        }
    }

    /** It is not told. */
    record Hold(Reason reason) implements RoutingDecision {
        public Hold {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Why a subscription is not told. */
    enum Reason {
        CHANNEL_DISABLED,
        EXERCISE_NOT_WANTED,
        OTHER_PROBLEM,
        OTHER_THEATER,
        BELOW_MIN_LEVEL
    }
}
