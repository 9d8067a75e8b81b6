package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.notification.operations.Notice;
import tocsin.notification.subscription.Subscription;

/** Sends notices to those who run Tocsin, through the same queue as alerts. */
@ApplicationScoped
public class NotifyOperations {
    static final UUID NAMESPACE = UUID.fromString("6d1f6c0e-2f0b-5a64-8d5e-0f3b7a1e9c42");

    private final OperationsBook book;
    private final SubscriptionBook subscriptions;
    private final DeliveryQueue queue;
    private final DeliverDue worker;

    NotifyOperations(OperationsBook book, SubscriptionBook subscriptions, DeliveryQueue queue, DeliverDue worker) {
        this.book = book;
        this.subscriptions = subscriptions;
        this.queue = queue;
        this.worker = worker;
    }

    /** Plans the notice in the caller's transaction; a notice that is known is not sent again. */
    public Uni<Void> tell(Mutiny.StatelessSession session, Notice notice) {
        return tell(session, notice, null);
    }

    Uni<Void> tell(Mutiny.StatelessSession session, Notice notice, @Nullable Instant usefulUntil) {
        return book.keep(session, notice)
                .chain(fresh -> fresh
                        ? plan(session, notice, usefulUntil)
                        : Uni.createFrom().voidItem());
    }

    /** Plans the notice for these subscriptions in the caller's transaction; a notice that is known is not sent again. */
    Uni<Void> tell(Mutiny.StatelessSession session, Notice notice, List<Subscription> whom, String because) {
        return book.keep(session, notice)
                .chain(fresh -> fresh
                        ? queue.plan(
                                session,
                                whom.stream()
                                        .map(subscription -> PlannedDelivery.of(notice, subscription, because))
                                        .toList())
                        : Uni.createFrom().voidItem());
    }

    /** Plans a notice that was kept for somebody else for operations, too. */
    Uni<Void> alsoTell(Mutiny.StatelessSession session, Notice notice) {
        return plan(session, notice, null);
    }

    /** Starts sending what was committed. */
    public Uni<Void> wake() {
        worker.wake();
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> plan(Mutiny.StatelessSession session, Notice notice, @Nullable Instant usefulUntil) {
        return subscriptions
                .standing(session, SubscriptionBook.Purpose.OPERATIONS)
                .map(standing -> standing.stream()
                        .map(subscription -> PlannedDelivery.of(notice, subscription, usefulUntil))
                        .toList())
                .chain(planned -> queue.plan(session, planned));
    }
}
