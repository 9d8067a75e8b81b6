package tocsin.notification.delivery;

import java.util.Locale;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Not arrived yet; it will be tried. */
    PENDING,
    /** The receiver took it. */
    DELIVERED,
    /** Given up. */
    FAILED,
    /** Not told by itself: a newer one tells of it. */
    SUPERSEDED,
    /** Held back for some time. */
    HELD,
    /** Waits for others that go in the same message, or goes in the message of another. */
    GATHERED;

    /** Its name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
