package tocsin.watch.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reports are matched again. */
@ConfigMapping(prefix = "tocsin.watch.rematch")
public interface RematchConfiguration {
    /** How often is looked whether there is one to work at. */
    @WithDefault("1s")
    Duration look();

    /** One that its holder has not spoken for after this is taken by another; longer than the broker is waited for. */
    @WithDefault("60s")
    Duration lease();

    /** Reports that are matched before progress is noted. */
    @WithDefault("500")
    int portion();
}
