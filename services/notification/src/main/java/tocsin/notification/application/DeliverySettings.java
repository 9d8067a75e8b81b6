package tocsin.notification.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How deliveries are made. */
@ConfigMapping(prefix = "tocsin.delivery")
public interface DeliverySettings {
    /** Public address of the console, for links. */
    URI console();

    /** Waits before each attempt, the first included. */
    @WithDefault("0s,5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> schedule();

    /** The waits for a raise to CRITICAL: closer together at first, and then as the others. */
    @WithDefault("0s,2s,5s,15s,30s,1m,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> urgentSchedule();

    /** A raise to CRITICAL that has not got through to a webhook for so long goes by mail to its fallback. */
    @WithDefault("2m")
    Duration fallbackAfter();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /**
     * How long a claimed delivery belongs to one worker: longer than the timeout, so that no other begins meanwhile. After
     * a kill its deliveries are tried again when this has passed.
     */
    @WithDefault("20s")
    Duration lease();

    /** How many attempts one replica makes at once. */
    @WithDefault("200")
    int inFlight();

    /** Ranges of addresses that webhooks may be sent to although they are not public, such as 10.1.0.0/16. */
    Optional<List<String>> allowed();

    /** How long a secret that was changed signs beside the new one. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** After so many mails in a row whose address the mail server refused for good, its subscription is disabled. */
    @WithDefault("3")
    int refusalsUntilDisabled();

    /** Whether a mail carries a link by which its reader acknowledges the alert without signing in. */
    @WithDefault("true")
    boolean acknowledgeByEmail();

    /**
     * How many attempts a subscription gets in a minute, all replicas together; more waits in the queue. A raise to CRITICAL does not.
     * 0: any number.
     */
    @WithDefault("60")
    int perMinute();

    /** A webhook that has failed for so long without one success is disabled. */
    @WithDefault("5d")
    Duration disableAfter();

    /** How often to look for retries that are due; new alerts do not wait for it. */
    @WithDefault("1s")
    Duration sweep();
}
