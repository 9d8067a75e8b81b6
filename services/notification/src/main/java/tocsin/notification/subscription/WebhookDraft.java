package tocsin.notification.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.notification.subscription.Draft.ChannelDraft;

/**
 * A webhook as somebody wrote it down. What it does not say of its signatures and its format stays as it was.
 *
 * @param draft the fields
 * @param before the webhook so far, if there is one
 */
record WebhookDraft(ChannelDraft draft, Channel.@Nullable Webhook before) {
    private static final int LONGEST_URL = 2000;

    /** Where PagerDuty takes events, unless the account is elsewhere. */
    private static final URI PAGER_DUTY = URI.create("https://events.pagerduty.com/v2/enqueue");

    /**
     * Checks every field.
     *
     * @param fresh makes the key of a webhook that brings none and has none of that scheme
     * @param violations takes what is not as it must be
     */
    Optional<Channel.Webhook> check(Function<Signing, SigningKey> fresh, List<Violation> violations) {
        if (draft.language() != null || draft.timeZone() != null) {
            violations.add(new Violation(
                    draft.language() == null ? "channel.timeZone" : "channel.language",
                    "absent: a webhook is told everything in one form"));
        }
        Optional<Format> format = format(violations);
        boolean pagerDuty = format.filter(Format.PagerDuty.class::isInstance).isPresent();
        Optional<URI> url = pagerDuty && draft.url() == null ? Optional.of(PAGER_DUTY) : endpoint(draft.url());
        if (url.isEmpty()) {
            violations.add(new Violation("channel.url", "an absolute http or https URL without user or fragment"));
        }
        Optional<SigningKey> key = key(fresh, violations);
        return url.flatMap(endpoint ->
                key.flatMap(present -> format.map(form -> new Channel.Webhook(endpoint, present, null, form))));
    }

    private Optional<Format> format(List<Violation> violations) {
        Format usual = before == null ? new Format.CloudEvents() : before.format();
        String name = draft.format() == null ? usual.label() : draft.format();
        if (name.equals(Format.PagerDuty.LABEL)) {
            return pagerDuty(draft.routingKey(), usual, violations);
        }
        Optional<Format> format = Format.named(name);
        if (format.isEmpty()) {
            violations.add(new Violation("channel.format", Format.EXPECTED));
        } else if (draft.routingKey() != null) {
            violations.add(new Violation("channel.routingKey", "none: only the format pagerduty has one"));
        }
        return format;
    }

    private static Optional<Format> pagerDuty(@Nullable String routingKey, Format usual, List<Violation> violations) {
        if (routingKey == null && usual instanceof Format.PagerDuty) {
            return Optional.of(usual);
        }
        if (routingKey == null || !Format.PagerDuty.isRoutingKey(routingKey.strip())) {
            violations.add(new Violation(
                    "channel.routingKey", "32 letters and digits, from an integration \"Events API v2\""));
            return Optional.empty();
        }
        return Optional.of(new Format.PagerDuty(routingKey.strip()));
    }

    private Optional<SigningKey> key(Function<Signing, SigningKey> fresh, List<Violation> violations) {
        Signing usual = draft.bringsSecret() || before == null
                ? Signing.SYMMETRIC
                : before.key().signing();
        Optional<Signing> signing = signing(draft.signing(), usual, violations);
        String secret = draft.secret();
        if (secret != null && !secret.isBlank()) {
            return signing.flatMap(scheme -> brought(secret.strip(), scheme, violations));
        }
        return signing.map(
                scheme -> before != null && before.key().signing() == scheme ? before.key() : fresh.apply(scheme));
    }

    private static Optional<SigningKey> brought(String text, Signing signing, List<Violation> violations) {
        if (signing == Signing.ED25519) {
            violations.add(new Violation(
                    "channel.secret", "none: a key pair is made here, and only its public half is shown"));
            return Optional.empty();
        }
        Optional<SigningSecret> secret = SigningSecret.parse(text);
        if (secret.isEmpty()) {
            violations.add(new Violation("channel.secret", SigningSecret.EXPECTED));
        }
        return secret.map(present -> present);
    }

    private static Optional<Signing> signing(@Nullable String given, Signing usual, List<Violation> violations) {
        if (given == null) {
            return Optional.of(usual);
        }
        for (Signing signing : Signing.values()) {
            if (signing.label().equals(given)) {
                return Optional.of(signing);
            }
        }
        violations.add(new Violation("channel.signing", "symmetric or ed25519"));
        return Optional.empty();
    }

    private static Optional<URI> endpoint(@Nullable String text) {
        if (text == null || text.length() > LONGEST_URL) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text.strip())).filter(Channel.Webhook::isEndpoint);
        } catch (URISyntaxException noUrl) {
            return Optional.empty();
        }
    }
}
