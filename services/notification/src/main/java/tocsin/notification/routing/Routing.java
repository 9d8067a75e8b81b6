package tocsin.notification.subscription;

import java.util.Collections;
import java.util.List;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.subscription.RoutingDecision.Hold;
import tocsin.notification.subscription.RoutingDecision.Reason;
import tocsin.notification.subscription.RoutingDecision.Tell;

/** Decides who is told of an alert. */
public final class Routing {
    private Routing() {}

    /** Whether, and why, the subscription is told of the alert. */
    public static RoutingDecision decide(Subscription subscription, Alert alert) {
        Filter filter = subscription.filter();
        if (subscription.disabled() != null) {
            return new Hold(Reason.CHANNEL_DISABLED);
        }
        if (alert.exercise() && !filter.exercises()) {
            return new Hold(Reason.EXERCISE_NOT_WANTED);
        }
        if (!filter.problems().isEmpty() && !filter.problems().contains(alert.problem())) {
            return new Hold(Reason.OTHER_PROBLEM);
        }
        if (!filter.theaters().isEmpty() && Collections.disjoint(filter.theaters(), alert.theaters())) {
            return new Hold(Reason.OTHER_THEATER);
        }
        if (peak(alert).compareTo(filter.minLevel()) < 0) {
            return new Hold(Reason.BELOW_MIN_LEVEL);
        }
        return new Tell(because(subscription));
    }

    /** The higher of the alert's levels: who was told of the rise is told of the fall. */
    public static WarningLevel peak(Alert alert) {
        return alert.fromLevel().compareTo(alert.toLevel()) >= 0 ? alert.fromLevel() : alert.toLevel();
    }

    private static String because(Subscription subscription) {
        Filter filter = subscription.filter();
        return "Your subscription \"%s\" asks for alerts of %s in %s that touch %s or a higher level%s."
                .formatted(
                        subscription.name(),
                        named(filter.problems(), "all problems"),
                        named(filter.theaters(), "all theaters"),
                        filter.minLevel(),
                        filter.exercises() ? ", exercises included" : "");
    }

    private static String named(List<String> ids, String all) {
        return ids.isEmpty() ? all : String.join(", ", ids);
    }
}
