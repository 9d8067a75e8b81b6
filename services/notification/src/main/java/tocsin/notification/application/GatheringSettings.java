package tocsin.notification.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import tocsin.notification.bundle.Pause;

/** How alerts wait for one another. */
@ConfigMapping(prefix = "tocsin.gathering")
public interface GatheringSettings {
    /** A burst is over when no alert has joined it for so long. */
    @WithDefault("30s")
    Duration quiet();

    /** A burst is told of after so long, even if it goes on. */
    @WithDefault("5m")
    Duration longest();

    /** How many alerts one message tells of at most; more go in another. */
    @WithDefault("100")
    int most();

    /** How long a burst lasts. */
    default Pause pause() {
        return new Pause(quiet(), longest());
    }
}
