package tocsin.notification.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How feeds of alerts are served. Environment: {@code TOCSIN_FEEDS_MAX_AGE}. */
@ConfigMapping(prefix = "tocsin.feeds")
public interface FeedSettings {
    /** How long a reader, or a cache between, may take what it has for new. An alert is seen that much later by those who poll. */
    @WithDefault("60s")
    Duration maxAge();
}
