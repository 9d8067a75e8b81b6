package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Draft;
import tocsin.notification.subscription.SigningSecret;
import tocsin.notification.subscription.Subscription;

/** Makes and changes subscriptions. */
@ApplicationScoped
public class KeepSubscriptions {
    private final SubscriptionBook book;
    private final SecureRandom random = new SecureRandom();

    KeepSubscriptions(SubscriptionBook book) {
        this.book = book;
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
                yield book.add(subscription).replaceWith(new Result.Kept(subscription));
            }
        };
    }

    /** Replaces a subscription and enables it again; a webhook that brings no secret keeps the one it has. */
    public Uni<Result> replace(Subscription before, Draft draft) {
        return switch (draft.check(() -> secretOf(before).orElseGet(this::freshSecret))) {
            case Draft.Checked.Refused refused -> Uni.createFrom().item(new Result.Refused(refused));
            case Draft.Checked.Accepted accepted -> {
                Subscription after = new Subscription(
                        before.id(), accepted.name(), before.owner(), accepted.channel(), accepted.filter(), null);
                yield book.replace(after).map(kept -> kept ? new Result.Kept(after) : new Result.Missing());
            }
        };
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
