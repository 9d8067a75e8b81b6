package tocsin.notification.edge.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of {@code subscription} that say how the subscriber is reached; secrets and key pairs are sealed. */
record StoredChannel(
        String type,
        String target,
        @Nullable String secret,
        @Nullable String keyPair,
        @Nullable String retiringSecret,
        @Nullable String retiringKeyPair,
        @Nullable Instant retiringUntil,
        String format,
        @Nullable String routingKey,
        String language,
        String timeZone) {
    static StoredChannel of(SubscriptionRow row) {
        return new StoredChannel(
                row.channel,
                row.target,
                row.secret,
                row.keyPair,
                row.retiringSecret,
                row.retiringKeyPair,
                row.retiringUntil,
                row.format,
                row.routingKey,
                row.language,
                row.timeZone);
    }

    /** What signs: the key pair where there is one. */
    @Nullable
    String key() {
        return keyPair == null ? secret : keyPair;
    }

    @Nullable
    String retiringKey() {
        return retiringKeyPair == null ? retiringSecret : retiringKeyPair;
    }
}
