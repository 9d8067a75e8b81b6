package tocsin.notification.feed;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.identity.NameUuid;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.message.ConsoleLinks;
import tocsin.notification.routing.Disclosure;

/**
 * As what alerts are told: the title, sender and audience of one feed. Two feeds say different things of the same alert, so each
 * is a sender of its own, and its entries have ids of their own.
 *
 * @param id id of the feed
 * @param name what its readers see it called
 * @param sender unique in the world, without spaces, commas, &lt; and &amp;
 * @param sees how much of an alert its readers see
 * @param minLevel the least level it tells of; an alert that falls below it is over for its readers
 * @param restriction who else must not have it; absent where it is public
 * @param since when it began, for a feed without alerts
 * @param addresses where it is read
 * @param console where its readers find more
 */
public record Publication(
        UUID id,
        String name,
        String sender,
        Disclosure sees,
        WarningLevel minLevel,
        @Nullable String restriction,
        Instant since,
        FeedAddresses addresses,
        ConsoleLinks console) {
    public Publication {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sees, "sees");
        Objects.requireNonNull(minLevel, "minLevel");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(console, "console");
        CapMessage.requireName("sender", sender);
    }

    /** The id of an alert's entry: the same at every reading, another in every feed. */
    UUID entry(UUID alert) {
        return NameUuid.of(id, alert.toString());
    }
}
