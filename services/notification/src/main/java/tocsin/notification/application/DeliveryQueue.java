package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.delivery.Verdict;

/** The queue of deliveries, shared by all replicas. An interface, so that tests can make workers race on a fake. */
public interface DeliveryQueue {
    /** Adds deliveries inside the transaction that makes them due. */
    Uni<Void> plan(Mutiny.StatelessSession session, List<PlannedDelivery> deliveries);

    /**
     * Takes what is due and commits the attempt, so that no other worker takes it before the lease ends; of a lane at most
     * its first delivery.
     *
     * @param most how many at most
     */
    Uni<List<ClaimedDelivery>> claim(int most, Duration lease);

    /**
     * Records what became of an attempt; nothing happens if the attempt is not the newest any more.
     *
     * @return whether more waits in the same lane
     */
    Uni<Boolean> record(ClaimedDelivery delivery, Verdict verdict);

    /** How long the oldest undelivered alert has been waiting, absent if none waits. */
    Uni<Optional<Duration>> oldestUndelivered();
}
