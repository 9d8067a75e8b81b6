package tocsin.gateway.edge.rest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import tocsin.gateway.application.Bearer;
import tocsin.gateway.application.GatewaySettings;
import tocsin.gateway.application.LiveStream;

/** Opens the live stream to callers, until their token ends. */
@Singleton
final class EventStreams {
    private final LiveStream stream;
    private final GatewaySettings.Stream settings;
    private final Clock clock;
    private final Counter slow;

    EventStreams(LiveStream stream, GatewaySettings settings, Clock clock, MeterRegistry meters) {
        this.stream = stream;
        this.settings = settings.stream();
        this.clock = clock;
        this.slow = Counter.builder("tocsin.stream.slow")
                .description("listeners that were too slow and told to load the snapshot")
                .register(meters);
        meters.gauge("tocsin.stream.listeners", stream, LiveStream::listeners);
    }

    void open(RoutingContext request, String board, Bearer bearer) {
        Duration left = Duration.between(clock.instant(), bearer.expiresAt());
        EventStream listener = new EventStream(request, settings.slack(), slow::increment);
        listener.open(
                settings.heartbeat(),
                left.isPositive() ? left : Duration.ofMillis(1),
                () -> stream.tellPosition(listener),
                () -> stream.leave(listener));
        stream.listen(listener, board, request.request().getHeader("Last-Event-ID"));
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stream.end();
    }
}
