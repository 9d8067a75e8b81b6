package tocsin.notification.application;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.bundle.BundleKey;

/**
 * Into which messages goes what subscribers have not been told yet of a problem: gathered, or closed and not arrived. It follows
 * what is planned.
 */
public final class OpenMessages {
    /** A problem of one subscription, by its lane. */
    public record Place(UUID subscription, String lane) {}

    private final Map<Place, BundleKey> keys;

    /** Of what stands in the tables. */
    public OpenMessages(Map<Place, BundleKey> keys) {
        this.keys = new HashMap<>(keys);
    }

    /** What is told in the message that the newest untold alert of this problem goes into; absent: it goes by itself, or there is none. */
    @Nullable
    BundleKey of(UUID subscription, String lane) {
        return keys.get(new Place(subscription, lane));
    }

    /** Something is planned behind it; what is held back has no place yet. */
    void see(PlannedDelivery planned) {
        if (planned.heldBecause() != null) {
            return;
        }
        Place place = new Place(planned.subscription(), planned.lane());
        PlannedDelivery.Gathered gathered = planned.gathered();
        if (gathered == null) {
            keys.remove(place);
        } else {
            keys.put(place, gathered.key());
        }
    }
}
