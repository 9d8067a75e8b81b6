package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Keeps what one receiver gets in a minute within a limit. An interface, so that the use cases do not know the tables. */
public interface Pacing {
    /**
     * Puts back what is over the limit of its subscription: it stays in the queue until a later minute, the attempt does not count, and
     * the reason is shown. A raise to CRITICAL, what waits before one in its lane, and notices are never put back.
     *
     * @param claimed what a worker claimed
     * @param perMinute how many attempts a subscription may have in a minute, all replicas together; 0: any number
     * @return those that may be sent now
     */
    Uni<List<ClaimedDelivery>> admit(List<ClaimedDelivery> claimed, int perMinute);
}
