package tocsin.consuming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service consumes. */
@ConfigMapping(prefix = "tocsin.consuming")
public interface ConsumingConfiguration {
    /** The database schema that holds the table {@code consumer_offset}. */
    String schema();

    /** Longest pause between two tries of a transaction that failed. */
    @WithDefault("5s")
    Duration longestPause();

    /** Go on where records were deleted before they were applied; they are lost. */
    @WithDefault("false")
    boolean acceptMissingRecords();
}
