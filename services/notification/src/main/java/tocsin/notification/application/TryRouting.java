package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
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

    /** With many subscriptions fewer alerts are tried, so that the answer can still be read. */
    private static final int MOST_DECISIONS = 50_000;

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
                .asTuple()
                .emitOn(Infrastructure.getDefaultWorkerPool()) // many decisions are no work for an event loop
                .map(read -> trial(tried, read.getItem1().tree(), read.getItem2(), read.getItem3()));
    }

    private static Trial trial(RoutingTree tried, RoutingTree standing, List<Subscription> all, List<Past> past) {
        int most = Math.clamp(MOST_DECISIONS / Math.max(1, all.size()), 1, MOST_ALERTS);
        return new Trial(
                past.stream()
                        .limit(most)
                        .map(alert -> tried(tried, standing, all, alert))
                        .toList(),
                past.size() > most);
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
                        told -> told.subscription().id(), Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }
}
