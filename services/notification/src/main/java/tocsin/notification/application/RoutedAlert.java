package tocsin.notification.application;

import java.util.Objects;
import tocsin.notification.routing.Routing;

/** An alert as it came, and where it goes. */
public record RoutedAlert(IncomingAlert incoming, Routing routing) {
    public RoutedAlert {
        Objects.requireNonNull(incoming, "incoming");
        Objects.requireNonNull(routing, "routing");
    }
}
