package tocsin.notification.edge.store;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.SubscriptionBook.Purpose;
import tocsin.notification.bundle.Gathering;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Filter;
import tocsin.notification.subscription.Format;
import tocsin.notification.subscription.Language;
import tocsin.notification.subscription.SigningKey;
import tocsin.notification.subscription.SigningKeyPair;
import tocsin.notification.subscription.SigningSecret;
import tocsin.notification.subscription.Subscription;

/** Turns rows of {@code subscription} into subscriptions and back. */
@Singleton
class SubscriptionRows {
    private final SecretSealing sealing;

    SubscriptionRows(SecretSealing sealing) {
        this.sealing = sealing;
    }

    Subscription read(SubscriptionRow row) {
        Filter filter = new Filter(
                Lines.read(row.problems), Lines.read(row.theaters), WarningLevel.valueOf(row.minLevel), row.exercises);
        Subscription.Disabled disabled = row.disabledAt == null || row.disabledReason == null
                ? null
                : new Subscription.Disabled(row.disabledAt, row.disabledReason);
        Subscription.Refusals refusals = row.refusals < 1 || row.refusedAt == null || row.refusal == null
                ? null
                : new Subscription.Refusals(row.refusals, row.refusedAt, row.refusal);
        return new Subscription(
                row.id,
                row.name,
                row.owner,
                channel(StoredChannel.of(row)),
                filter,
                row.audience,
                row.fallback,
                disabled,
                refusals,
                Gathering.read(row.gathering));
    }

    Channel channel(StoredChannel stored) {
        if (!stored.type().equals(Channel.Webhook.TYPE)) {
            return email(stored);
        }
        String key = stored.key();
        if (key == null) {
            throw new IllegalStateException("a webhook without a key is stored");
        }
        String retiringKey = stored.retiringKey();
        Instant until = stored.retiringUntil();
        Channel.Retiring retiring =
                retiringKey == null || until == null ? null : new Channel.Retiring(sealing.open(retiringKey), until);
        return new Channel.Webhook(URI.create(stored.target()), sealing.open(key), retiring, format(stored));
    }

    /** Speaks to a reader as they asked; what a later release knows and this does not is English in UTC. */
    private static Channel.Email email(StoredChannel stored) {
        return new Channel.Email(
                stored.target(),
                Language.of(stored.language()).orElse(Language.ENGLISH),
                Channel.Email.zone(stored.timeZone()).orElse(Channel.Email.UTC));
    }

    private Format format(StoredChannel stored) {
        String routingKey = stored.routingKey();
        return routingKey == null
                ? Format.named(stored.format())
                        .orElseThrow(() -> new IllegalStateException("an unknown format is stored"))
                : new Format.PagerDuty(sealing.openText(routingKey));
    }

    SubscriptionRow write(Subscription subscription, Purpose purpose) {
        SubscriptionRow row = new SubscriptionRow();
        row.id = subscription.id();
        row.name = subscription.name();
        row.owner = subscription.owner();
        row.purpose = purpose.name();
        row.channel = subscription.channel().type();
        row.target = target(subscription.channel());
        if (subscription.channel() instanceof Channel.Webhook webhook) {
            SealedKey key = sealed(webhook.key());
            row.secret = key.secret();
            row.keyPair = key.keyPair();
            row.format = webhook.format().label();
            row.routingKey =
                    webhook.format() instanceof Format.PagerDuty(String routingKey) ? sealing.seal(routingKey) : null;
            Channel.Retiring retiring = webhook.retiring();
            if (retiring != null) {
                SealedKey before = sealed(retiring.key());
                row.retiringSecret = before.secret();
                row.retiringKeyPair = before.keyPair();
                row.retiringUntil = retiring.until();
            }
        }
        row.problems = Lines.of(subscription.filter().problems());
        row.theaters = Lines.of(subscription.filter().theaters());
        row.minLevel = subscription.filter().minLevel().name();
        row.exercises = subscription.filter().exercises();
        row.audience = subscription.audience();
        row.fallback = subscription.fallback();
        row.gathering = subscription.gathering().text();
        row.language = Language.ENGLISH.tag();
        row.timeZone = Channel.Email.UTC.getId();
        if (subscription.channel() instanceof Channel.Email email) {
            row.language = email.language().tag();
            row.timeZone = email.timeZone().getId();
        }
        return row;
    }

    private static String target(Channel channel) {
        return switch (channel) {
            case Channel.Email email -> email.address();
            case Channel.Webhook webhook -> webhook.url().toString();
        };
    }

    /** A key as its columns hold it. */
    record SealedKey(String secret, @Nullable String keyPair) {}

    /** Beside a key pair stands a secret that nobody knows, because the release before reads no webhook without one. */
    SealedKey sealed(SigningKey key) {
        return switch (key) {
            case SigningSecret secret -> new SealedKey(sealing.seal(secret), null);
            case SigningKeyPair pair -> new SealedKey(sealing.seal(sealing.unknown()), sealing.seal(pair));
        };
    }
}
