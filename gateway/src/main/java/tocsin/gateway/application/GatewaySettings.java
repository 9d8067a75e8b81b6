package tocsin.gateway.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What an operator can set about the gateway. */
@ConfigMapping(prefix = "tocsin.gateway")
public interface GatewaySettings {
    /** Where people reach the console; cookies are honoured from pages of this origin. */
    String publicUrl();

    /** What access tokens must name as their audience. */
    @WithDefault("tocsin")
    String audience();

    /** The services behind the gateway. */
    Services services();

    /** The live stream. */
    Stream stream();

    /** The broker's addresses, {@code host:port} with commas between. */
    String kafka();

    /** The services behind the gateway: one URL per instance. */
    interface Services {
        /** Instances of theater-watch. */
        List<String> theaterWatch();

        /** Instances of indicator-scoring. */
        List<String> indicatorScoring();

        /** Instances of notification. */
        List<String> notification();

        /** How long a service may take before it counts as down; longer than the 5 s in which an intake gives up. */
        @WithDefault("30s")
        Duration patience();
    }

    /** The live stream. */
    interface Stream {
        /** Characters of events that are remembered for listeners that reconnect. */
        @WithDefault("16000000")
        long memory();

        /** Records that are read again, per partition, when the gateway starts. */
        @WithDefault("500")
        long recall();

        /** How often a comment is sent, so that nothing between takes the connection for dead. */
        @WithDefault("15s")
        Duration heartbeat();

        /** Characters that may wait for a slow listener; with more it is told to load the snapshot. */
        @WithDefault("2000000")
        int slack();
    }
}
