package tocsin.watch.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How this service runs. */
@ConfigMapping(prefix = "tocsin.watch")
public interface WatchConfiguration {
    /** Fixed name of this process among its replicas; absent where replicas come and go. */
    Optional<String> instance();

    /** How often an owner says how far its partition has been matched. */
    @WithDefault("1s")
    Duration tick();

    /** Bytes of requests that may be in work at once; more are told to come again. On the heap each takes four times its room. */
    @WithDefault("25165824")
    long bytesInWork();

    /** A broker that has not taken a report after this is down, for its sender. */
    @WithDefault("4s")
    Duration patience();
}
