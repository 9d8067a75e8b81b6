package tocsin.watch.edge.feeds;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import tocsin.watch.application.FeedConfiguration;
import tocsin.watch.application.FetchSources;

/** Looks every second which sources are due, and lets them be fetched, a few at once. */
@Singleton
class FetchTimer {
    private static final Logger LOG = Logger.getLogger(FetchTimer.class);

    private final Vertx vertx;
    private final FetchSources fetching;
    private final FeedConfiguration configuration;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private long timer;

    FetchTimer(Vertx vertx, FetchSources fetching, FeedConfiguration configuration) {
        this.vertx = vertx;
        this.fetching = fetching;
        this.configuration = configuration;
        this.places = new Semaphore(configuration.atOnce());
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(configuration.look().toMillis(), ignored -> look());
    }

    /** Each look puts one more to work, up to as many as may be: who finds nothing due goes home. */
    private void look() {
        if (places.tryAcquire()) {
            threads.execute(this::fetchWhatIsDue);
        }
    }

    private void fetchWhatIsDue() {
        try {
            while (fetching.fetchOne()) {
                // the next one that is due
            }
        } catch (RuntimeException databaseAway) {
            LOG.debugf("It cannot be said which sources are due: reason=%s", databaseAway);
        } finally {
            places.release();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
        threads.shutdownNow();
    }
}
