package tocsin.watch.edge.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import tocsin.watch.application.RematchConfiguration;
import tocsin.watch.application.RematchReports;

/** Looks every second whether reports are to be matched again. */
@Singleton
class RematchTimer {
    private static final Logger LOG = Logger.getLogger(RematchTimer.class);

    private final Vertx vertx;
    private final RematchReports rematching;
    private final RematchConfiguration configuration;
    private final AtomicBoolean working = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private long timer;

    RematchTimer(Vertx vertx, RematchReports rematching, RematchConfiguration configuration) {
        this.vertx = vertx;
        this.rematching = rematching;
        this.configuration = configuration;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(configuration.look().toMillis(), ignored -> look());
    }

    private void look() {
        if (working.compareAndSet(false, true)) {
            threads.execute(this::work);
        }
    }

    private void work() {
        try {
            rematching.workAtOne();
        } catch (RuntimeException databaseAway) {
            LOG.debugf("It cannot be said whether reports are to be matched again: reason=%s", databaseAway);
        } finally {
            working.set(false);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
        threads.shutdownNow();
    }
}
