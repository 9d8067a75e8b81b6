package tocsin.notification.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The links of one mail.
 *
 * @param problem where all of it is shown
 * @param subscriptions where the reader changes what they get
 * @param unsubscribe ends the subscription without signing in, where links can be signed
 * @param acknowledge acknowledges the alert without signing in, where that is offered
 */
public record MailLinks(
        String problem,
        String subscriptions,
        @Nullable String unsubscribe,
        @Nullable String acknowledge) {
    public MailLinks {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(subscriptions, "subscriptions");
    }
}
