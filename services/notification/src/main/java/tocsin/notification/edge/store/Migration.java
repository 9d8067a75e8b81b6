package tocsin.notification.edge.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date. The service starts without its database; it is ready, and what it does by the clock
 * begins, once this is done.
 */
@Singleton
@Readiness
public class Migration implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Migration.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final Flyway flyway;
    private final Scheduler scheduler;
    private final Thread migrating = Thread.ofVirtual().name("migration").unstarted(this::run);
    private volatile boolean done;

    Migration(Flyway flyway, Scheduler scheduler) {
        this.flyway = flyway;
        this.scheduler = scheduler;
    }

    void onStart(@Observes StartupEvent started) {
        migrating.start();
    }

    void onStop(@Observes ShutdownEvent stopped) {
        migrating.interrupt();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(done).build();
    }

    private void run() {
        try {
            while (!done) {
                migrate();
                if (!done) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void migrate() {
        try {
            flyway.migrate();
            scheduler.resume();
            done = true;
        } catch (FlywayException notYet) {
            LOG.warnf("The schema cannot be brought up to date yet: reason=%s", notYet.getMessage());
        }
    }
}
