package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.routing.Disclosure;

/** What did not get through, and where else it goes. An interface, so that the use case does not know the tables. */
public interface FallbackBook {
    /**
     * A raise to CRITICAL that has not got through.
     *
     * @param alert its id
     * @param subscription id of the subscription that it was for
     * @param fallback id of the subscription that it goes by instead
     * @param name name of the subscription that it was for
     * @param lane its lane
     * @param position its place in it
     * @param sees how much of it may be told
     * @param error what the receiver said last
     */
    record Late(
            UUID alert,
            UUID subscription,
            UUID fallback,
            String name,
            String lane,
            long position,
            Disclosure sees,
            String error) {}

    /**
     * Those of the live board that failed, or wait for so long after a first attempt, and have not gone by another way; their fallbacks
     * are ready to be used.
     */
    Uni<List<Late>> late(Mutiny.StatelessSession session, Duration after);
}
