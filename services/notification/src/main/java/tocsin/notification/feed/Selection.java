package tocsin.notification.feed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.notification.subscription.Filter;

/**
 * Which alerts a feed tells.
 *
 * @param filter those that pass it
 * @param audience and reached this audience; absent: whomever they reached
 */
public record Selection(Filter filter, @Nullable String audience) {
    public Selection {
        Objects.requireNonNull(filter, "filter");
    }
}
