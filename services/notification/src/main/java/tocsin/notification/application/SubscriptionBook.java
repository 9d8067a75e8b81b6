package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.subscription.SigningKey;
import tocsin.notification.subscription.Subscription;

/** The subscriptions. An interface, so that the use cases do not know the tables. */
public interface SubscriptionBook {
    /** What a subscription is for. */
    enum Purpose {
        ALERTS,
        OPERATIONS,
        /** Mails what does not get through to a webhook. */
        FALLBACK
    }

    /** All that are neither deleted nor disabled, locked against both until the transaction ends. */
    Uni<List<Subscription>> standing(Mutiny.StatelessSession session, Purpose purpose);

    /** Writes a new one. */
    Uni<Void> add(Mutiny.StatelessSession session, Subscription subscription);

    /** One for alerts, or for what does not get through to another; absent if there is none or it was deleted. */
    Uni<Optional<Subscription>> find(UUID id);

    /** Replaces one, and enables it; false if it is gone. */
    Uni<Boolean> replace(Mutiny.StatelessSession session, Subscription subscription);

    /** Lets one that was disabled be told again; false if it is gone. */
    Uni<Boolean> enable(Mutiny.StatelessSession session, UUID id);

    /** Gives a webhook another key; the one before retires then. False if it is gone, or no webhook. */
    Uni<Boolean> rotate(Mutiny.StatelessSession session, UUID id, SigningKey fresh, Instant retiringUntil);

    /** Stops sending to one for alerts, and gives up what is pending for it, until its owner saves it again; false if it is gone, or was disabled before. */
    Uni<Boolean> disable(Mutiny.StatelessSession session, UUID id, String reason);

    /** Deletes one and gives up what is pending for it; false if it was gone. */
    Uni<Boolean> delete(Mutiny.StatelessSession session, UUID id);

    /** Makes these the only standing subscriptions for operations. */
    Uni<Void> setOperations(List<Subscription> subscriptions);

    /**
     * A page of those for alerts, oldest first.
     *
     * @param owner whose; absent: everybody's
     * @param after the cursor of the page before; 0 for the first
     */
    Uni<List<Listed>> list(Optional<String> owner, long after, int limit);

    /** A subscription with its place in the list. */
    record Listed(long cursor, Subscription subscription) {}
}
