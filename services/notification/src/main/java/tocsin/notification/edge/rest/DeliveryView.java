package tocsin.notification.edge.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.AlertArchive.DeliveryStatus;
import tocsin.notification.application.DeliveryHistory.Attempt;

/**
 * A delivery as the API shows it.
 *
 * @param id its id, which is its {@code webhook-id}
 * @param alert the alert it carries, unless it carries a notice
 * @param notice the title of the notice it carries, unless it carries an alert
 * @param subscription id of the subscription
 * @param subscriptionName its name
 * @param channel email or webhook
 * @param state pending, delivered, failed, superseded, held or gathered
 * @param attempts how many were begun
 * @param lastAttemptAt when the last began
 * @param nextAttemptAt when the next is due
 * @param deliveredAt when it arrived
 * @param lastError why the last attempt failed, or why it waits
 * @param heldBecause why it is, or was, held back
 * @param supersededBy the delivery that tells of it instead
 * @param carriedBy the delivery whose message tells of it, too
 * @param gatheredUntil when that message closes at the latest, while it does not know its members yet
 * @param history its attempts, or those of the message that it goes in; only where one delivery is asked for
 */
public record DeliveryView(
        UUID id,
        @Nullable UUID alert,
        @Nullable String notice,
        UUID subscription,
        String subscriptionName,
        String channel,
        String state,
        int attempts,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt,
        @Nullable String lastError,
        @Nullable String heldBecause,
        @Nullable UUID supersededBy,
        @Nullable UUID carriedBy,
        @Nullable Instant gatheredUntil,
        @Nullable List<Attempt> history) {
    static DeliveryView of(DeliveryStatus status) {
        return of(status, null);
    }

    static DeliveryView of(DeliveryStatus status, @Nullable List<Attempt> history) {
        return new DeliveryView(
                status.id(),
                status.alert(),
                status.notice(),
                status.subscription(),
                status.subscriptionName(),
                status.channel(),
                status.state(),
                status.attempts(),
                status.lastAttemptAt(),
                status.nextAttemptAt(),
                status.deliveredAt(),
                status.lastError(),
                status.heldBecause(),
                status.supersededBy(),
                status.carriedBy(),
                status.gatheredUntil(),
                history);
    }
}
