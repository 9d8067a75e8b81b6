package tocsin.gateway.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What is made once and given to who needs it. */
final class Parts {
    private Parts() {}

    @Produces
    @Singleton
    static LiveStream liveStream(GatewaySettings settings) {
        return new LiveStream(settings.stream().memory());
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
