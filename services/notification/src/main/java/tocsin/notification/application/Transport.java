package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import tocsin.notification.delivery.Outcome;

/** The way out. An interface, so that tests can let attempts fail, hang and answer late. */
public interface Transport {
    /** Makes one attempt; every failure of the receiver's is an outcome. */
    Uni<Outcome> send(ClaimedDelivery delivery);
}
