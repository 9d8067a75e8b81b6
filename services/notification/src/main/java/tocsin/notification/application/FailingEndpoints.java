package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.subscription.Subscription;

/** Webhooks that do not work any more. An interface, so that the use cases do not know the tables. */
public interface FailingEndpoints {
    /**
     * Disables every webhook whose attempts have failed for so long without one success since it was enabled, and gives up what
     * waits for it.
     */
    Uni<Void> disable(Mutiny.StatelessSession session, Duration after);

    /** The subscriptions that are disabled and whose owners do not know it; from now on they count as told. */
    Uni<List<Subscription>> takeUntold(Mutiny.StatelessSession session);
}
