package tocsin.notification.application;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;

/**
 * An alert as it came from scoring.
 *
 * @param alert the alert
 * @param correlation the id that follows a report to the delivery, where known
 */
public record IncomingAlert(Alert alert, @Nullable String correlation) {
    public IncomingAlert {
        Objects.requireNonNull(alert, "alert");
    }
}
