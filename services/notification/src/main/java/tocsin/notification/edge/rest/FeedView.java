package tocsin.notification.edge.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.edge.rest.SubscriptionView.FilterView;
import tocsin.notification.feed.Access;
import tocsin.notification.feed.Feed;
import tocsin.notification.feed.FeedToken;

/**
 * A feed as the API shows it.
 *
 * @param id its id
 * @param name what its readers see it called
 * @param filter which alerts
 * @param audience id of the audience that reads it; absent: it is older than audiences, and tells of every alert that passes its filter
 * @param sees thin or evidence
 * @param open whether anybody may read it
 * @param path where it is read
 * @param createdBy the account that made it
 * @param createdAt when
 * @param token shown once, in the answer to the request that made it, unless it is public
 */
public record FeedView(
        UUID id,
        String name,
        FilterView filter,
        @Nullable String audience,
        String sees,
        @JsonProperty("public") boolean open,
        String path,
        String createdBy,
        Instant createdAt,
        @Nullable String token) {

    /** Without the token, of which only a hash is known. */
    static FeedView of(Feed feed) {
        return of(feed, Optional.empty());
    }

    /** With the token, for the one answer that may show it. */
    static FeedView of(Feed feed, Optional<FeedToken> token) {
        var filter = feed.selection().filter();
        boolean open = switch (feed.access()) {
            case Access.Everybody everybody -> true;
            case Access.TokenHolders holders -> false;
        };
        return new FeedView(
                feed.id(),
                feed.name(),
                new FilterView(filter.problems(), filter.theaters(), filter.minLevel(), filter.exercises()),
                feed.selection().audience(),
                feed.sees().label(),
                open,
                "/api/feeds/" + feed.id() + "/alerts.atom",
                feed.createdBy(),
                feed.createdAt(),
                token.map(FeedToken::text).orElse(null));
    }
}
