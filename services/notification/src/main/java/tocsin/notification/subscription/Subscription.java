package tocsin.notification.subscription;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standing wish to be told.
 *
 * @param id its id
 * @param name its owner's name for it
 * @param owner the account that made it
 * @param channel how to reach the subscriber
 * @param filter which alerts are wanted
 * @param disabled why nothing is sent to it, if so
 * @param refusals how the receiver refused the address of late, if it did
 */
public record Subscription(
        UUID id,
        String name,
        String owner,
        Channel channel,
        Filter filter,
        @Nullable Disabled disabled,
        @Nullable Refusals refusals) {
    /** One whose address was not refused. */
    public Subscription(
            UUID id, String name, String owner, Channel channel, Filter filter, @Nullable Disabled disabled) {
        this(id, name, owner, channel, filter, disabled, null);
    }

    public Subscription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(filter, "filter");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a subscription has a name");
        }
    }

    /**
     * The receiver says that there is no such address.
     *
     * @param count how often in a row, at least 1
     * @param at when last
     * @param reason in a sentence
     */
    public record Refusals(int count, Instant at, String reason) {
        public Refusals {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
            if (count < 1) {
                throw new IllegalArgumentException("nothing was refused %d times".formatted(count));
            }
        }
    }

    /**
     * The channel was given up until its owner enables the subscription, or saves it again.
     *
     * @param at when
     * @param reason in a sentence
     */
    public record Disabled(Instant at, String reason) {
        public Disabled {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
