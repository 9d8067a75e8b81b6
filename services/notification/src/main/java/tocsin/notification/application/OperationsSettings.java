package tocsin.notification.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whom to tell when Tocsin itself is unwell. Environment: {@code TOCSIN_OPERATIONS_WEBHOOK} and so on. */
@ConfigMapping(prefix = "tocsin.operations")
public interface OperationsSettings {
    /** URL that gets heartbeats and operations alerts. */
    Optional<String> webhook();

    /** Its signing secret, {@code whsec_...}; required with the URL. */
    Optional<String> webhookSecret();

    /** Address that gets operations alerts and heartbeats. */
    Optional<String> email();

    /** Time between two heartbeats. */
    @WithDefault("5m")
    Duration heartbeat();

    /** A delivery that waits longer is late. */
    @WithDefault("10m")
    Duration lateAfter();

    /** How often to look at ourselves. */
    @WithDefault("10s")
    Duration look();

    /** How long alerts, deliveries and notices are kept. */
    @WithDefault("400d")
    Duration kept();
}
