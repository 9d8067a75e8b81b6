package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import tocsin.notification.application.DeliveryHistory.Selection;

/** Sends again what a receiver missed, or lost; it knows the ids. */
@ApplicationScoped
public class ReplayDeliveries {
    private static final Logger LOG = Logger.getLogger(ReplayDeliveries.class);

    private final DeliveryHistory history;
    private final DeliverDue worker;

    ReplayDeliveries(DeliveryHistory history, DeliverDue worker) {
        this.history = history;
        this.worker = worker;
    }

    /** Queues them again and says how many; absent if the subscription is disabled, so that nothing can be sent. */
    public Uni<Optional<Integer>> replay(UUID subscription, Selection selection) {
        return history.queueAgain(subscription, selection)
                .invoke(queued -> queued.ifPresent(count -> {
                    LOG.infof("Deliveries are queued again: subscriptionId=%s count=%d", subscription, count);
                    worker.wake();
                }));
    }
}
