package tocsin.notification.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tocsin.contracts.warning.Alert;

/**
 * An alert that a feed tells.
 *
 * @param alert the alert
 * @param receivedAt when it reached those who tell it
 * @param areas its theaters
 */
public record ToldAlert(Alert alert, Instant receivedAt, List<TheaterArea> areas) {
    public ToldAlert {
        Objects.requireNonNull(alert, "alert");
        Objects.requireNonNull(receivedAt, "receivedAt");
        areas = List.copyOf(areas);
    }
}
