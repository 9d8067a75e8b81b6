package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.application.RoutingBook.Past;
import tocsin.notification.application.SubscriptionBook.Purpose;
import tocsin.notification.routing.Routing;
import tocsin.notification.routing.RoutingDecision.Tell;
import tocsin.notification.routing.RoutingTree;
import tocsin.notification.subscription.Subscription;

/**
 * Tries a routing tree out on alerts of the past: who of today's subscriptions would have been told, and when. What was held
 * back then, and how it was gathered, does not count.
 */
@ApplicationScoped
public class TryRouting {
    private static final int MOST_ALERTS = 500;

    private final Mutiny.SessionFactory sessions;
    private final RoutingBook book;
    private final SubscriptionBook subscriptions;

    TryRouting(Mutiny.SessionFactory sessions, RoutingBook book, SubscriptionBook subscriptions) {
        this.sessions = sessions;
        this.book = book;
        this.subscriptions = subscriptions;
    }

    /**
     * What came of it.
     *
     * @param alerts newest first
     * @param truncated whether there are more than these
     */
    public record Trial(List<Tried> alerts, boolean truncated) {
        public Trial {
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * An alert.
     *
     * @param told who would be told by the tree that is tried
     * @param noLonger who is told by the tree that routes now, and would not be
     */
    public record Tried(Past past, List<Told> told, List<Told> noLonger) {
        public Tried {
            told = List.copyOf(told);
            noLonger = List.copyOf(noLonger);
        }
    }

    /**
     * A subscription that would be told.
     *
     * @param tell how much, and by which way
     * @param newly whether the tree that routes now does not tell it
     */
    public record Told(Subscription subscription, Tell tell, boolean newly) {}

    /**
     * Tries a tree.
     *
     * @param board whose alerts
     * @param from the first time that an alert came
     * @param to the time after the last
     */
    public Uni<Trial> run(RoutingTree tried, String board, Instant from, Instant to) {
        return Uni.combine()
                .all()
                .unis(
                        book.current(),
                        sessions.withStatelessTransaction(session -> subscriptions.standing(session, Purpose.ALERTS)),
                        book.past(board, from, to, MOST_ALERTS + 1))
                .with((standing, all, past) -> new Trial(
                        past.stream()
                                .limit(MOST_ALERTS)
                                .map(alert -> tried(tried, standing.tree(), all, alert))
                                .toList(),
                        past.size() > MOST_ALERTS));
    }

    private static Tried tried(RoutingTree tree, RoutingTree standing, List<Subscription> all, Past past) {
        Map<UUID, Told> now = told(standing, all, past, Map.of());
        Map<UUID, Told> then = told(tree, all, past, now);
        return new Tried(
                past,
                List.copyOf(then.values()),
                now.values().stream()
                        .filter(told -> !then.containsKey(told.subscription().id()))
                        .toList());
    }

    private static Map<UUID, Told> told(RoutingTree tree, List<Subscription> all, Past past, Map<UUID, Told> before) {
        Routing routing = new Routing(tree, past.transit(), past.receivedAt());
        return all.stream()
                .flatMap(subscription -> routing.decide(subscription) instanceof Tell tell
                        ? Stream.of(new Told(subscription, tell, !before.containsKey(subscription.id())))
                        : Stream.empty())
                .collect(Collectors.toMap(
                        told -> told.subscription().id(),
                        Function.identity(),
                        (one, same) -> one,
                        java.util.LinkedHashMap::new));
    }
}
