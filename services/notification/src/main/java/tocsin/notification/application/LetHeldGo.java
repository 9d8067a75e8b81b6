package tocsin.notification.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.HoldBook.HeldLane;
import tocsin.notification.hold.Holds;
import tocsin.notification.hold.LetGo;

/**
 * Lets go of what nothing holds back any more. Of what was held the subscriber hears only where the problem stands now, and
 * nothing if that is where it stood when they were last told. What is let go is sent by the worker's next sweep, or waits for others
 * where the subscriber wants that.
 */
@ApplicationScoped
public class LetHeldGo {
    private static final Logger LOG = Logger.getLogger(LetHeldGo.class);
    private static final int LANES_AT_ONCE = 500;

    private final Mutiny.SessionFactory sessions;
    private final HoldBook book;
    private final Gatherings gatherings;
    private final InstantSource clock = InstantSource.system();

    LetHeldGo(Mutiny.SessionFactory sessions, HoldBook book, Gatherings gatherings) {
        this.sessions = sessions;
        this.book = book;
        this.gatherings = gatherings;
    }

    @Scheduled(every = "${tocsin.holds.look:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> look() {
        return look(null)
                .onFailure()
                .invoke(failure -> LOG.warnf("What is held back cannot be looked at now: reason=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Page by page, each in a transaction of its own: those who plan deliveries wait for one page only. */
    private Uni<Void> look(@Nullable HeldLane after) {
        return sessions.withStatelessTransaction(session -> book.heldLanes(session, after, LANES_AT_ONCE)
                        .call(lanes -> lanes.isEmpty() ? Uni.createFrom().voidItem() : letGo(session, lanes)))
                .chain(lanes -> lanes.size() < LANES_AT_ONCE ? Uni.createFrom().voidItem() : look(lanes.getLast()));
    }

    private Uni<Void> letGo(Mutiny.StatelessSession session, List<HeldLane> lanes) {
        return book.inForce(session, clock.instant())
                .chain(holds -> Multi.createFrom()
                        .iterable(lanes)
                        .onItem()
                        .transformToUniAndConcatenate(lane -> letGo(session, lane, holds))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> letGo(Mutiny.StatelessSession session, HeldLane lane, Holds holds) {
        if (lane.laterDelivery() != null) {
            return book.supersede(session, lane, lane.laterDelivery());
        }
        if (holds.because(lane.alert().transition()).isPresent()) {
            return Uni.createFrom().voidItem();
        }
        LOG.infof("What was held back is let go: subscriptionId=%s lane=%s", lane.subscription(), lane.lane());
        return switch (LetGo.between(lane.told(), lane.now())) {
            case SEND_THE_NEWEST -> book.letGo(session, lane, gatherings.of(lane, clock.instant()));
            case NOTHING_TO_TELL -> book.supersede(session, lane, null);
        };
    }
}
