package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** The deliveries that wait for one another. An interface, so that the use cases do not know the tables. */
public interface GatheringBook {
    /**
     * Closes every message whose time has come. Its members are frozen from then on: the first carries the others. What an earlier
     * message of the same kind could not tell yet, goes with it. What waits behind a delivery of its own problem goes by itself.
     *
     * @param most how many alerts one message tells of at most; the rest is closed by the next look
     * @return how many messages there are to send
     */
    Uni<Integer> close(Mutiny.StatelessSession session, int most);

    /**
     * The messages, gathered or closed, that have not arrived and tell of what has these lanes. Asked by who plans deliveries, so
     * that none is closed before they are planned.
     */
    Uni<OpenMessages> open(Mutiny.StatelessSession session, Set<String> lanes);

    /** How many deliveries wait for others now. */
    Uni<Long> waiting();
}
