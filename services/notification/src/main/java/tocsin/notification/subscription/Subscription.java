package tocsin.notification.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.bundle.Gathering;

/**
 * A standing wish to be told.
 *
 * @param id its id
 * @param name its owner's name for it
 * @param owner the account that made it
 * @param channel how to reach the subscriber
 * @param filter which alerts are wanted
 * @param audience id of the audience that it is one of
 * @param fallback where a raise to CRITICAL goes by mail that does not get through to its webhook, if anywhere
 * @param disabled why nothing is sent to it, if so
 * @param refusals how the receiver refused the address of late, if it did
 * @param gathering whether alerts wait for one another
 */
public record Subscription(
        UUID id,
        String name,
        String owner,
        Channel channel,
        Filter filter,
        String audience,
        @Nullable String fallback,
        @Nullable Disabled disabled,
        @Nullable Refusals refusals,
        Gathering gathering) {
    /** The audience of whoever names none. */
    public static final String WATCH_FLOOR = "watch-floor";

    /** One of the watch floor whose address was not refused, and that is told of each alert at once. */
    public Subscription(
            UUID id, String name, String owner, Channel channel, Filter filter, @Nullable Disabled disabled) {
        this(id, name, owner, channel, filter, WATCH_FLOOR, null, disabled, null, new Gathering.Each());
    }

    public Subscription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(gathering, "gathering");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a subscription has a name");
        }
    }

    /** The same by another channel. */
    public Subscription by(Channel other) {
        return new Subscription(id, name, owner, other, filter, audience, fallback, disabled, refusals, gathering);
    }

    /** The same, told again. */
    public Subscription enabled() {
        return new Subscription(id, name, owner, channel, filter, audience, fallback, null, null, gathering);
    }

    /** Whose clocks the subscriber lives by: those of the reader of mails; of a receiver that has none, UTC. */
    public ZoneId zone() {
        return channel instanceof Channel.Email email ? email.timeZone() : Channel.Email.UTC;
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
