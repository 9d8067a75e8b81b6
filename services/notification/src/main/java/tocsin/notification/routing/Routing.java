package tocsin.notification.routing;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tocsin.notification.routing.RoutingDecision.Hold;
import tocsin.notification.routing.RoutingDecision.Reason;
import tocsin.notification.routing.RoutingDecision.Tell;
import tocsin.notification.subscription.Filter;
import tocsin.notification.subscription.Subscription;

/** Decides who is told of one alert: a subscription whose audience the alert reaches, and whose own filter it passes. */
public final class Routing {
    private final RoutingTree tree;
    private final Transit alert;
    private final Map<String, String> ways;

    /**
     * The routing of an alert.
     *
     * @param at when it came
     */
    public Routing(RoutingTree tree, Transit alert, Instant at) {
        this.tree = Objects.requireNonNull(tree, "tree");
        this.alert = Objects.requireNonNull(alert, "alert");
        this.ways = tree.reach(alert, at);
    }

    /** Ids of the audiences that it reaches. */
    public Set<String> reached() {
        return Collections.unmodifiableSet(ways.keySet());
    }

    /** Whether, and why, the subscription is told of the alert. */
    public RoutingDecision decide(Subscription subscription) {
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
        if (alert.peak().compareTo(filter.minLevel()) < 0) {
            return new Hold(Reason.BELOW_MIN_LEVEL);
        }
        String way = ways.get(subscription.audience());
        Optional<Audience> audience = tree.audience(subscription.audience());
        if (way == null || audience.isEmpty()) {
            return new Hold(Reason.OTHER_AUDIENCE);
        }
        return new Tell(audience.get().sees(), way, because(subscription, audience.get()));
    }

    private static String because(Subscription subscription, Audience audience) {
        Filter filter = subscription.filter();
        return "Your subscription \"%s\" (audience %s) asks for alerts of %s in %s that touch %s or a higher level%s."
                .formatted(
                        subscription.name(),
                        audience.name(),
                        named(filter.problems(), "all problems"),
                        named(filter.theaters(), "all theaters"),
                        filter.minLevel(),
                        filter.exercises() ? ", exercises included" : "");
    }

    private static String named(List<String> ids, String all) {
        return ids.isEmpty() ? all : String.join(", ", ids);
    }
}
