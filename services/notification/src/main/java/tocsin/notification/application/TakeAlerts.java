package tocsin.notification.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;
import tocsin.notification.hold.Holds;
import tocsin.notification.hold.Transition;
import tocsin.notification.routing.Routing;
import tocsin.notification.routing.RoutingDecision;
import tocsin.notification.routing.RoutingTree;
import tocsin.notification.routing.Transit;
import tocsin.notification.subscription.Subscription;

/** Takes alerts in and plans who is told, in one transaction with their offsets. */
@ApplicationScoped
public class TakeAlerts {
    private static final Logger LOG = Logger.getLogger(TakeAlerts.class);

    private final AlertInbox inbox;
    private final SubscriptionBook subscriptions;
    private final HoldBook holding;
    private final RoutingBook routing;
    private final DeliveryQueue queue;
    private final Gatherings gatherings;
    private final MeterRegistry meters;
    private final InstantSource clock = InstantSource.system();

    TakeAlerts(
            AlertInbox inbox,
            SubscriptionBook subscriptions,
            HoldBook holding,
            RoutingBook routing,
            DeliveryQueue queue,
            Gatherings gatherings,
            MeterRegistry meters) {
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.holding = holding;
        this.routing = routing;
        this.queue = queue;
        this.gatherings = gatherings;
        this.meters = meters;
    }

    /** Takes in those that are not known. */
    public Uni<Void> take(Mutiny.StatelessSession session, List<IncomingAlert> alerts) {
        if (alerts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> ids = alerts.stream()
                .map(incoming -> incoming.alert().id())
                .distinct()
                .toList();
        return inbox.known(session, ids)
                .map(known -> fresh(alerts, known))
                .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : plan(session, fresh));
    }

    /** The levels that hold others back are read before these alerts are kept, which then move them one by one. */
    private Uni<Void> plan(Mutiny.StatelessSession session, List<IncomingAlert> fresh) {
        return holding.inForce(session, clock.instant())
                .chain(holds -> routing.current(session)
                        .map(standing -> routed(fresh, standing.tree()))
                        .chain(routed -> inbox.keep(session, routed)
                                .chain(() -> subscriptions.standing(session, SubscriptionBook.Purpose.ALERTS))
                                .chain(standing -> gatherings
                                        .open(session, alerts(fresh))
                                        .chain(open -> queue.plan(session, plan(routed, standing, holds, open))))));
    }

    private static List<Alert> alerts(List<IncomingAlert> fresh) {
        return fresh.stream().map(IncomingAlert::alert).toList();
    }

    private List<RoutedAlert> routed(List<IncomingAlert> fresh, RoutingTree tree) {
        Instant now = clock.instant();
        return fresh.stream()
                .map(incoming -> new RoutedAlert(incoming, new Routing(tree, Transit.of(incoming.alert()), now)))
                .toList();
    }

    /** Forgets a deleted exercise. */
    public Uni<Void> forget(Mutiny.StatelessSession session, String board) {
        LOG.infof("A board is forgotten: board=%s", board);
        return inbox.forget(session, board);
    }

    private static List<IncomingAlert> fresh(List<IncomingAlert> alerts, Set<UUID> known) {
        Set<UUID> seen = new HashSet<>(known);
        return alerts.stream()
                .filter(incoming -> seen.add(incoming.alert().id()))
                .toList();
    }

    private List<PlannedDelivery> plan(
            List<RoutedAlert> alerts, List<Subscription> standing, Holds holds, OpenMessages open) {
        List<PlannedDelivery> planned = new ArrayList<>();
        for (RoutedAlert alert : alerts) {
            IncomingAlert incoming = alert.incoming();
            int before = planned.size();
            Transition transition = Transition.of(incoming.alert());
            holds.see(transition);
            String held = holds.because(transition).orElse(null);
            for (Subscription subscription : standing) {
                plan(alert, subscription, held, open).ifPresent(planned::add);
            }
            Correlation.in(
                    incoming.correlation(),
                    () -> LOG.infof(
                            "An alert is routed: alertId=%s problemId=%s board=%s told=%d untold=%d held=%s",
                            incoming.alert().id(),
                            incoming.alert().problem(),
                            incoming.alert().board(),
                            planned.size() - before,
                            standing.size() - (planned.size() - before),
                            held == null ? "no" : held));
        }
        return planned;
    }

    private Optional<PlannedDelivery> plan(
            RoutedAlert routed, Subscription subscription, @Nullable String held, OpenMessages open) {
        Alert alert = routed.incoming().alert();
        return switch (routed.routing().decide(subscription)) {
            case RoutingDecision.Tell tell -> {
                PlannedDelivery planned = PlannedDelivery.of(
                        alert, subscription, tell, held, gatherings.of(subscription, alert, open, clock.instant()));
                open.see(planned);
                count(held == null ? "tell" : "held", "");
                yield Optional.of(planned);
            }
            case RoutingDecision.Hold(RoutingDecision.Reason reason) -> {
                LOG.debugf(
                        "A subscription is not told: alertId=%s subscriptionId=%s reason=%s",
                        alert.id(), subscription.id(), reason);
                count("hold", reason.name());
                yield Optional.empty();
            }
        };
    }

    private void count(String decision, String reason) {
        meters.counter("tocsin.routings", "decision", decision, "reason", reason)
                .increment();
    }
}
