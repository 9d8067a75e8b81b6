package tocsin.notification.delivery;

import java.util.Locale;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Not arrived yet; it will be tried. */
    PENDING,
    /** The receiver took it. */
    DELIVERED,
    /** Given up. */
    FAILED;

    /** Its name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
