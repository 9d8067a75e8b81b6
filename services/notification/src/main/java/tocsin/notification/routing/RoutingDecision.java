package tocsin.notification.routing;

import java.util.Objects;

/** Whether a subscription is told of an alert. */
public sealed interface RoutingDecision {
    /**
     * It is told.
     *
     * @param sees how much of it
     * @param way the branches of the routing tree that led there
     * @param because in a sentence that the subscriber reads
     */
    record Tell(Disclosure sees, String way, String because) implements RoutingDecision {
        public Tell {
            Objects.requireNonNull(sees, "sees");
            Objects.requireNonNull(way, "way");
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
        OTHER_AUDIENCE,
        EXERCISE_NOT_WANTED,
        OTHER_PROBLEM,
        OTHER_THEATER,
        BELOW_MIN_LEVEL
    }
}
