package tocsin.notification.edge.rest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.bundle.Gathering;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.SigningKeyPair;
import tocsin.notification.subscription.SigningSecret;
import tocsin.notification.subscription.Subscription;

/**
 * A subscription as the API shows it.
 *
 * @param id its id
 * @param name its owner's name for it
 * @param channel how to reach the subscriber
 * @param filter which alerts
 * @param audience id of the audience that it is one of
 * @param fallback where a raise to CRITICAL goes by mail that does not get through
 * @param gathering whether alerts wait for one another
 * @param owner the account that made it
 * @param disabled why nothing is sent to it, if so
 * @param refusals how the mail server refused the address of late, if it did
 */
public record SubscriptionView(
        UUID id,
        String name,
        ChannelView channel,
        FilterView filter,
        String audience,
        @Nullable String fallback,
        GatheringView gathering,
        String owner,
        @Nullable DisabledView disabled,
        @Nullable RefusalsView refusals) {

    /**
     * How to reach the subscriber.
     *
     * @param secret shown once, in the answer to the request that made it
     * @param previousSecretUntil how long the key before signs, too
     * @param signing how a webhook's messages are signed
     * @param publicKey what verifies signatures by Ed25519; the private key is never shown
     * @param format what a webhook's receiver reads; a routing key is never shown
     * @param language what mails are written in
     * @param timeZone what times they tell
     */
    public record ChannelView(
            String type,
            @Nullable String address,
            @Nullable String url,
            @Nullable String secret,
            @Nullable Instant previousSecretUntil,
            @Nullable String signing,
            @Nullable String publicKey,
            @Nullable String format,
            @Nullable String language,
            @Nullable String timeZone) {}

    /** Which alerts; an empty list does not restrict. */
    public record FilterView(List<String> problems, List<String> theaters, WarningLevel minLevel, boolean exercises) {
        public FilterView {
            problems = List.copyOf(problems);
            theaters = List.copyOf(theaters);
        }
    }

    /** Whether each alert is told at once, or several in one message; what has no hour or day has none here. */
    public record GatheringView(
            String kind, @Nullable Integer hour, @Nullable String weekday) {
        static GatheringView of(Gathering gathering) {
            return switch (gathering) {
                case Gathering.Each each -> new GatheringView(each.label(), null, null);
                case Gathering.Burst burst -> new GatheringView(burst.label(), null, null);
                case Gathering.Hourly hourly -> new GatheringView(hourly.label(), null, null);
                case Gathering.Daily daily -> new GatheringView(daily.label(), daily.hour(), null);
                case Gathering.Weekly(DayOfWeek day, int hour) ->
                    new GatheringView(Gathering.Weekly.LABEL, hour, day.name().toLowerCase(Locale.ROOT));
            };
        }
    }

    /** Why nothing is sent. */
    public record DisabledView(Instant at, String reason) {}

    /** How often in a row the address was refused, when last, and what the mail server said. */
    public record RefusalsView(int count, Instant at, String reason) {}

    /** Without the secret. */
    static SubscriptionView of(Subscription subscription) {
        return of(subscription, null);
    }

    /** With the secret, if there is one, for the one answer that may show it. */
    static SubscriptionView revealing(Subscription subscription) {
        return of(
                subscription,
                subscription.channel() instanceof Channel.Webhook webhook
                                && webhook.key() instanceof SigningSecret secret
                        ? secret.text()
                        : null);
    }

    private static SubscriptionView of(Subscription subscription, @Nullable String secret) {
        ChannelView channel = switch (subscription.channel()) {
            case Channel.Email email ->
                new ChannelView(
                        email.type(),
                        email.address(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        email.language().tag(),
                        email.timeZone().getId());
            case Channel.Webhook webhook -> channel(webhook, secret);
        };
        var filter = subscription.filter();
        var disabled = subscription.disabled();
        var refusals = subscription.refusals();
        return new SubscriptionView(
                subscription.id(),
                subscription.name(),
                channel,
                new FilterView(filter.problems(), filter.theaters(), filter.minLevel(), filter.exercises()),
                subscription.audience(),
                subscription.fallback(),
                GatheringView.of(subscription.gathering()),
                subscription.owner(),
                disabled == null ? null : new DisabledView(disabled.at(), disabled.reason()),
                refusals == null ? null : new RefusalsView(refusals.count(), refusals.at(), refusals.reason()));
    }

    private static ChannelView channel(Channel.Webhook webhook, @Nullable String secret) {
        return new ChannelView(
                webhook.type(),
                null,
                webhook.url().toString(),
                secret,
                webhook.retiring() == null ? null : webhook.retiring().until(),
                webhook.key().signing().label(),
                webhook.key() instanceof SigningKeyPair pair ? pair.publicKey() : null,
                webhook.format().label(),
                null,
                null);
    }
}
