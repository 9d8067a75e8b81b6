package tocsin.watch.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How sources are fetched. */
@ConfigMapping(prefix = "tocsin.watch.feeds")
public interface FeedConfiguration {
    /** How often is looked which sources are due. */
    @WithDefault("1s")
    Duration look();

    /** A source that its holder has not spoken for after this may be taken by another; longer than the time-out. */
    @WithDefault("60s")
    Duration lease();

    /** How many sources a process fetches at once; each may take the limits below of the heap several times. */
    @WithDefault("2")
    int atOnce();

    /** Ranges of addresses that may be asked although they are not public, such as 10.1.0.0/16. */
    Optional<List<String>> allowed();

    /** The folder below which folders are watched; without it none is. */
    Optional<Path> folder();

    /** The broker whose topics are read; without it none is. */
    Optional<String> kafka();

    /** An address for those whose servers we ask, told in the User-Agent. */
    Optional<String> contact();

    /** A server that has not taken the connection after this is not there. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** An answer that has not ended after this is cut. */
    @WithDefault("30s")
    Duration timeout();

    /** Bytes of an answer, as it comes over the wire. */
    @WithDefault("8388608")
    long mostBytes();

    /** Bytes of an answer when it is unpacked. */
    @WithDefault("8388608")
    long mostUnpackedBytes();

    /** Characters of a line; more are cut. */
    @WithDefault("262144")
    int longestLine();

    /** The pause after the first failure; it doubles with each. */
    @WithDefault("30s")
    Duration firstPause();

    /** No pause is longer. */
    @WithDefault("1h")
    Duration longestPause();
}
