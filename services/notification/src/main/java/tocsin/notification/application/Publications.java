package tocsin.notification.application;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tocsin.contracts.identity.NameUuid;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.feed.Access;
import tocsin.notification.feed.Feed;
import tocsin.notification.feed.FeedAddresses;
import tocsin.notification.feed.FeedToken;
import tocsin.notification.feed.Publication;
import tocsin.notification.message.ConsoleLinks;
import tocsin.notification.routing.Disclosure;

/** As what this installation tells alerts. */
@Singleton
public class Publications {
    private static final UUID SIGNED_IN = UUID.fromString("5d0f2f4e-7d0a-5e6c-8f53-2b8a1c0d9e47");

    private final URI publicUrl;
    private final ConsoleLinks console;
    private final String host;

    Publications(DeliverySettings settings) {
        this.publicUrl = settings.console();
        this.console = new ConsoleLinks(publicUrl);
        this.host = Optional.ofNullable(publicUrl.getHost()).orElse("localhost").toLowerCase(Locale.ROOT);
    }

    /**
     * A feed that was set up.
     *
     * @param inAddress its token, if its reader sent that in the address
     */
    public Publication of(Feed feed, Optional<FeedToken> inAddress) {
        String restriction = switch (feed.access()) {
            case Access.Everybody everybody -> null;
            case Access.TokenHolders holders -> "For those who were given the feed \"" + feed.name() + "\".";
        };
        FeedAddresses addresses = inAddress
                .map(token -> FeedAddresses.of(publicUrl, feed.id(), token))
                .orElseGet(() -> FeedAddresses.of(publicUrl, feed.id()));
        return new Publication(
                feed.id(),
                feed.name(),
                "feed-" + feed.id() + "@" + host,
                feed.sees(),
                feed.selection().filter().minLevel(),
                restriction,
                feed.createdAt(),
                addresses,
                console);
    }

    /**
     * What a signed-in reader asks for, evidence included.
     *
     * @param minLevel the least level asked for
     * @param query as it was asked, in one order; empty if nothing
     */
    public Publication ofSignedIn(WarningLevel minLevel, String query) {
        return new Publication(
                NameUuid.of(SIGNED_IN, publicUrl + "\n" + query),
                "Tocsin alerts",
                "alerts@" + host,
                Disclosure.EVIDENCE,
                minLevel,
                "For the accounts of this installation.",
                Instant.EPOCH,
                FeedAddresses.ofSignedIn(publicUrl, query),
                console);
    }
}
