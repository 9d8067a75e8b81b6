package tocsin.notification.application;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.message.Content;
import tocsin.notification.subscription.Channel;

/**
 * A delivery that this worker, and no other, attempts now.
 *
 * @param id its id
 * @param attempt 1, 2, 3 ...
 * @param earlier how many of them were made before it was queued again; the schedule counts from there
 * @param subscription id of the subscription
 * @param channel how to reach the subscriber
 * @param minLevel the least level that the subscription asks for
 * @param content what to tell
 * @param because why the subscriber gets it
 * @param stillWanted how much longer it is of use; absent: for ever
 */
public record ClaimedDelivery(
        UUID id,
        int attempt,
        int earlier,
        UUID subscription,
        Channel channel,
        WarningLevel minLevel,
        Content content,
        String because,
        Optional<Duration> stillWanted) {
    /** One that was never queued again, of a subscription to every level. */
    public ClaimedDelivery(
            UUID id,
            int attempt,
            UUID subscription,
            Channel channel,
            Content content,
            String because,
            Optional<Duration> stillWanted) {
        this(id, attempt, 0, subscription, channel, WarningLevel.NORMAL, content, because, stillWanted);
    }

    public ClaimedDelivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subscription, "subscription");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(minLevel, "minLevel");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(stillWanted, "stillWanted");
    }
}
