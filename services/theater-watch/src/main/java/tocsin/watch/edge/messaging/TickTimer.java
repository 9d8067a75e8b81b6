package tocsin.watch.edge.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import tocsin.watch.application.LiveClock;
import tocsin.watch.application.WatchConfiguration;

/** Lets the live clock tick. */
@Singleton
class TickTimer {
    private final Vertx vertx;
    private final LiveClock clock;
    private final WatchConfiguration configuration;
    private long timer;

    TickTimer(Vertx vertx, LiveClock clock, WatchConfiguration configuration) {
        this.vertx = vertx;
        this.clock = clock;
        this.configuration = configuration;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(configuration.tick().toMillis(), ignored -> clock.tick());
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
    }
}
