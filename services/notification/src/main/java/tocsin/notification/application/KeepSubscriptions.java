package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Draft;
import tocsin.notification.subscription.SigningSecret;
import tocsin.notification.subscription.Subscription;
import tocsin.notification.subscription.Violation;

/** Makes and changes subscriptions. */
@ApplicationScoped
public class KeepSubscriptions {
    private final SubscriptionBook book;
    private final AddressCheck addresses;
    private final SecureRandom random = new SecureRandom();

    private final InstantSource clock = InstantSource.system();
    private final Duration overlap;

    KeepSubscriptions(SubscriptionBook book, AddressCheck addresses, DeliverySettings settings) {
        this.book = book;
        this.addresses = addresses;
        this.overlap = settings.secretOverlap();
    }

    /** What came of it. */
    public sealed interface Result {
        /** It stands; the secret of a webhook is in it, for the one answer that may show it. */
        record Kept(Subscription subscription) implements Result {}

        /** The draft has these faults. */
        record Refused(Draft.Checked.Refused faults) implements Result {}

        /** There is no such subscription any more. */
        record Missing() implements Result {}
    }

    /** Makes a subscription for an owner. */
    public Uni<Result> create(Draft draft, String owner) {
        return switch (draft.check(this::freshSecret)) {
            case Draft.Checked.Refused refused -> Uni.createFrom().item(new Result.Refused(refused));
            case Draft.Checked.Accepted accepted -> {
                Subscription subscription = new Subscription(
                        UUID.randomUUID(), accepted.name(), owner, accepted.channel(), accepted.filter(), null);
                yield reachable(
                        accepted.channel(), () -> book.add(subscription).replaceWith(new Result.Kept(subscription)));
            }
        };
    }

    /** Replaces a subscription and enables it again; a webhook that brings no secret keeps the one it has. */
    public Uni<Result> replace(Subscription before, Draft draft) {
        return switch (draft.check(() -> secretOf(before).orElseGet(this::freshSecret))) {
            case Draft.Checked.Refused refused -> Uni.createFrom().item(new Result.Refused(refused));
            case Draft.Checked.Accepted accepted -> {
                Subscription after = new Subscription(
                        before.id(),
                        accepted.name(),
                        before.owner(),
                        retiring(before, accepted.channel()),
                        accepted.filter(),
                        null);
                yield reachable(
                        accepted.channel(),
                        () -> book.replace(after).map(kept -> kept ? new Result.Kept(after) : new Result.Missing()));
            }
        };
    }

    /** Gives a webhook another secret; for some time the one before signs, too, so that its receiver can change over. */
    public Uni<Result> rotate(Subscription before) {
        if (!(before.channel() instanceof Channel.Webhook webhook)) {
            return refused("channel.type", "webhook: only a webhook has a secret");
        }
        SigningSecret fresh = freshSecret();
        Instant until = clock.instant().plus(overlap);
        Channel rotated = new Channel.Webhook(webhook.url(), fresh, new Channel.Retiring(webhook.secret(), until));
        Subscription after = new Subscription(
                before.id(), before.name(), before.owner(), rotated, before.filter(), before.disabled());
        return book.rotate(before.id(), fresh, until).map(kept -> kept ? new Result.Kept(after) : new Result.Missing());
    }

    /** Goes on if something may be sent there; what is refused now would be refused at every attempt. */
    private Uni<Result> reachable(Channel channel, Supplier<Uni<Result>> keep) {
        if (!(channel instanceof Channel.Webhook webhook)) {
            return keep.get();
        }
        return addresses
                .against(webhook.url())
                .chain(reason ->
                        reason.isEmpty() ? keep.get() : refused("channel.url", "a public address; " + reason.get()));
    }

    private static Uni<Result> refused(String field, String expected) {
        Violation violation = new Violation(field, expected);
        return Uni.createFrom().item(new Result.Refused(new Draft.Checked.Refused(List.of(violation))));
    }

    /** Who brings another secret wants it at once: only an unchanged one keeps the secret that retires beside it. */
    private static Channel retiring(Subscription before, Channel after) {
        return before.channel() instanceof Channel.Webhook was
                        && after instanceof Channel.Webhook is
                        && is.secret().equals(was.secret())
                ? new Channel.Webhook(is.url(), is.secret(), was.retiring())
                : after;
    }

    private static Optional<SigningSecret> secretOf(Subscription subscription) {
        return subscription.channel() instanceof Channel.Webhook webhook
                ? Optional.of(webhook.secret())
                : Optional.empty();
    }

    private SigningSecret freshSecret() {
        byte[] bytes = new byte[SigningSecret.FRESH_BYTES];
        random.nextBytes(bytes);
        return SigningSecret.of(bytes);
    }
}
