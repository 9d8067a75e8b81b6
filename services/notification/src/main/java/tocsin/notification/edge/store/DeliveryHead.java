package tocsin.notification.edge.store;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.AlertArchive.DeliveryStatus;
import tocsin.notification.delivery.DeliveryState;

/** What a list shows of a row of {@code delivery}; public only for Hibernate. */
public record DeliveryHead(
        long seq,
        UUID id,
        @Nullable UUID alert,
        @Nullable String notice,
        UUID subscription,
        String subscriptionName,
        String subscriptionOwner,
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
        @Nullable Instant gatheredUntil) {
    static final String SELECT = """
            select new tocsin.notification.edge.store.DeliveryHead(
                d.seq, d.id, d.alert, n.title, s.id, s.name, s.owner, s.channel, d.state, d.attempts,
                d.lastAttemptAt, d.nextAttemptAt, d.deliveredAt, d.lastError, d.heldBecause, d.supersededBy, d.carriedBy, d.gatheredUntil)
            from DeliveryRow d join SubscriptionRow s on s.id = d.subscription left join NoticeRow n on n.id = d.notice
            """;

    DeliveryStatus status() {
        return new DeliveryStatus(
                seq,
                id,
                alert,
                notice,
                subscription,
                subscriptionName,
                subscriptionOwner,
                channel,
                state.toLowerCase(Locale.ROOT),
                attempts,
                lastAttemptAt,
                state.equals(DeliveryState.PENDING.name()) ? nextAttemptAt : null,
                deliveredAt,
                lastError,
                heldBecause,
                supersededBy,
                carriedBy,
                state.equals(DeliveryState.GATHERED.name()) && carriedBy == null ? gatheredUntil : null);
    }
}
