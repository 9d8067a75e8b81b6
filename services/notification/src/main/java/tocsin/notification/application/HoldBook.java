package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.notification.bundle.BundleKey;
import tocsin.notification.bundle.Gathering;
import tocsin.notification.hold.Holds;
import tocsin.notification.hold.Inhibition;
import tocsin.notification.hold.LetGo;
import tocsin.notification.hold.Silence;

/** Silences and inhibitions, and what they hold back. An interface, so that the use cases do not know the tables. */
public interface HoldBook {
    /** What holds alerts back now. */
    Uni<Holds> inForce(Mutiny.StatelessSession session, Instant now);

    /** Keeps a new silence. */
    Uni<Void> add(Mutiny.StatelessSession session, Silence silence);

    /**
     * Ends a silence now, or one that has not begun before it begins.
     *
     * @return how it stood before, absent if there is none that could be ended
     */
    Uni<Optional<Silence>> end(Mutiny.StatelessSession session, UUID id, Instant now);

    /** A page of silences, newest first. */
    Uni<List<ListedSilence>> silences(boolean ended, Instant now, long before, int limit);

    /** Keeps a new inhibition. */
    Uni<Void> add(Mutiny.StatelessSession session, Inhibition inhibition);

    /** Removes one; what it was, absent if it was gone. */
    Uni<Optional<Inhibition>> remove(Mutiny.StatelessSession session, UUID id);

    /** All inhibitions, oldest first. */
    Uni<List<Inhibition>> inhibitions();

    /**
     * A page of lanes with something held back, with where they stand. Until the transaction ends nobody else plans deliveries or
     * looks at what is held.
     *
     * @param after the last lane of the page before; absent for the first
     */
    Uni<List<HeldLane>> heldLanes(Mutiny.StatelessSession session, @Nullable HeldLane after, int most);

    /**
     * The newest that is held in the lane tells of the others there, and if it is due now, of what waits before it in messages.
     *
     * @param gathered what it waits for; absent: it is due now
     */
    Uni<Void> letGo(Mutiny.StatelessSession session, HeldLane lane, PlannedDelivery.@Nullable Gathered gathered);

    /** What is held in the lane will not be told by itself; the given delivery, if any, tells of it. */
    Uni<Void> supersede(Mutiny.StatelessSession session, HeldLane lane, @Nullable UUID by);

    /** Silences that end within this time and have lasted, and will last, longer than it; each is answered once. */
    Uni<List<Silence>> aboutToEnd(Mutiny.StatelessSession session, Instant now, Duration before);

    /** Silences that have ended; each is answered once. */
    Uni<List<Silence>> ended(Mutiny.StatelessSession session, Instant now);

    /** A silence with its place in the list. */
    record ListedSilence(long cursor, Silence silence) {}

    /**
     * What is held back for one subscription and problem.
     *
     * @param subscription id of the subscription
     * @param lane its lane
     * @param newest id of the newest delivery that is held
     * @param alert the alert that it carries
     * @param now where the problem stands by that alert
     * @param told where it stood when the subscriber was last told, or will be when what waits has arrived
     * @param gathering whether the subscriber's alerts wait for one another
     * @param zone whose clocks they live by
     * @param open what is told in the message that the newest they have not been told of yet goes into, if it does
     * @param laterDelivery a delivery after it that was not held, if any
     */
    record HeldLane(
            UUID subscription,
            String lane,
            UUID newest,
            AlertSummary alert,
            LetGo.Standing now,
            LetGo.Standing told,
            Gathering gathering,
            ZoneId zone,
            @Nullable BundleKey open,
            @Nullable UUID laterDelivery) {}
}
