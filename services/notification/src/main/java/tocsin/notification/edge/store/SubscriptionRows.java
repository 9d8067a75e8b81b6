package tocsin.notification.edge.store;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.SubscriptionBook.Purpose;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Filter;
import tocsin.notification.subscription.Language;
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
        Filter filter =
                new Filter(ids(row.problems), ids(row.theaters), WarningLevel.valueOf(row.minLevel), row.exercises);
        Subscription.Disabled disabled = row.disabledAt == null || row.disabledReason == null
                ? null
                : new Subscription.Disabled(row.disabledAt, row.disabledReason);
        Channel channel = channel(row.channel, row.target, row.secret, row.retiringSecret, row.retiringUntil);
        Channel read = channel instanceof Channel.Email email ? read(email, row.language, row.timeZone) : channel;
        Subscription.Refusals refusals = row.refusals < 1 || row.refusedAt == null || row.refusal == null
                ? null
                : new Subscription.Refusals(row.refusals, row.refusedAt, row.refusal);
        return new Subscription(row.id, row.name, row.owner, read, filter, disabled, refusals);
    }

    /** Speaks to a reader as they asked; what a later release knows and this does not is English in UTC. */
    static Channel.Email read(Channel.Email email, String language, String timeZone) {
        return new Channel.Email(
                email.address(),
                Language.of(language).orElse(Language.ENGLISH),
                Channel.Email.zone(timeZone).orElse(Channel.Email.UTC));
    }

    Channel channel(
            String type,
            String target,
            @Nullable String secret,
            @Nullable String retiringSecret,
            @Nullable Instant retiringUntil) {
        if (type.equals(Channel.Webhook.TYPE)) {
            if (secret == null) {
                throw new IllegalStateException("a webhook without a secret is stored");
            }
            Channel.Retiring retiring = retiringSecret == null || retiringUntil == null
                    ? null
                    : new Channel.Retiring(sealing.open(retiringSecret), retiringUntil);
            return new Channel.Webhook(URI.create(target), sealing.open(secret), retiring);
        }
        return new Channel.Email(target);
    }

    SubscriptionRow write(Subscription subscription, Purpose purpose) {
        SubscriptionRow row = new SubscriptionRow();
        row.id = subscription.id();
        row.name = subscription.name();
        row.owner = subscription.owner();
        row.purpose = purpose.name();
        row.channel = subscription.channel().type();
        row.target = target(subscription.channel());
        row.secret = secret(subscription.channel());
        if (subscription.channel() instanceof Channel.Webhook webhook && webhook.retiring() != null) {
            row.retiringSecret = sealing.seal(webhook.retiring().secret());
            row.retiringUntil = webhook.retiring().until();
        }
        row.problems = lines(subscription.filter().problems());
        row.theaters = lines(subscription.filter().theaters());
        row.minLevel = subscription.filter().minLevel().name();
        row.exercises = subscription.filter().exercises();
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

    String sealed(SigningSecret secret) {
        return sealing.seal(secret);
    }

    private @Nullable String secret(Channel channel) {
        return switch (channel) {
            case Channel.Email email -> null;
            case Channel.Webhook webhook -> sealing.seal(webhook.secret());
        };
    }

    /** One id a line; ids hold no white space. */
    private static String lines(List<String> ids) {
        return String.join("\n", ids);
    }

    private static List<String> ids(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).toList();
    }
}
