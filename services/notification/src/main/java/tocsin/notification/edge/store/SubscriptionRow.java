package tocsin.notification.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.subscription.Format;
import tocsin.notification.subscription.Subscription;

/** A row of {@code subscription}. */
@Entity(name = "SubscriptionRow")
@Table(name = "subscription")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class SubscriptionRow {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long seq;

    String name;

    String owner;

    String purpose;

    String channel;

    String target;

    @Nullable
    String secret;

    @Column(name = "key_pair")
    @Nullable
    String keyPair;

    @Column(name = "retiring_key_pair")
    @Nullable
    String retiringKeyPair;

    @Column(name = "retiring_secret")
    @Nullable
    String retiringSecret;

    @Column(name = "retiring_until")
    @Nullable
    Instant retiringUntil;

    String format = Format.CloudEvents.LABEL;

    @Column(name = "routing_key")
    @Nullable
    String routingKey;

    String problems;

    String theaters;

    @Column(name = "min_level")
    String minLevel;

    boolean exercises;

    String audience = Subscription.WATCH_FLOOR;

    @Nullable
    String fallback;

    String gathering = "each";

    String language;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "disabled_at")
    @Nullable
    Instant disabledAt;

    @Column(name = "disabled_reason")
    @Nullable
    String disabledReason;

    @Column(name = "enabled_at")
    @Nullable
    Instant enabledAt;

    @Column(name = "told_at")
    @Nullable
    Instant toldAt;

    int refusals;

    @Column(name = "refused_at")
    @Nullable
    Instant refusedAt;

    @Nullable
    String refusal;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;
}
