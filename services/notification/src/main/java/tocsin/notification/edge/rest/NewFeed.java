package tocsin.notification.edge.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tocsin.notification.feed.FeedDraft;
import tocsin.notification.subscription.Draft;

/** A feed as an operator writes it down. */
public record NewFeed(
        @Nullable String name,
        Draft.@Nullable FilterDraft filter,
        @Nullable String audience,
        @JsonProperty("public") @Nullable Boolean open) {
    FeedDraft draft() {
        return new FeedDraft(name, filter, audience, open);
    }
}
