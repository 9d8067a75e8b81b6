package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Draft;
import tocsin.notification.subscription.SigningKey;
import tocsin.notification.subscription.Subscription;
import tocsin.notification.subscription.Violation;

/** Makes and changes subscriptions. */
@ApplicationScoped
public class KeepSubscriptions {
    private final SubscriptionBook book;
    private final AddressCheck addresses;
    private final SigningKeys keys;
    private final InstantSource clock = InstantSource.system();
    private final Duration overlap;

    KeepSubscriptions(SubscriptionBook book, AddressCheck addresses, SigningKeys keys, DeliverySettings settings) {
        this.book = book;
        this.addresses = addresses;
        this.keys = keys;
        this.overlap = settings.secretOverlap();
    }

    /** What came of it. */
    public sealed interface Result {
        /** It stands; the key of a webhook is in it, for the one answer that may show a secret. */
        record Kept(Subscription subscription) implements Result {}

        /** The draft has these faults. */
        record Refused(Draft.Checked.Refused faults) implements Result {}

        /** There is no such subscription any more. */
        record Missing() implements Result {}
    }

    /** Makes a subscription for an owner. */
    public Uni<Result> create(Draft draft, String owner) {
        return switch (draft.check(null, keys::fresh)) {
            case Draft.Checked.Refused refused -> Uni.createFrom().item(new Result.Refused(refused));
            case Draft.Checked.Accepted accepted -> {
                Subscription subscription = new Subscription(
                                UUID.randomUUID(), accepted.name(), owner, accepted.channel(), accepted.filter(), null)
                        .gathering(accepted.gathering());
                yield reachable(
                        accepted.channel(), () -> book.add(subscription).replaceWith(new Result.Kept(subscription)));
            }
        };
    }

    /** Replaces a subscription and enables it again; a webhook that brings no secret keeps the key it has. */
    public Uni<Result> replace(Subscription before, Draft draft) {
        return switch (draft.check(before.channel(), keys::fresh)) {
            case Draft.Checked.Refused refused -> Uni.createFrom().item(new Result.Refused(refused));
            case Draft.Checked.Accepted accepted -> {
                Subscription after = new Subscription(
                                before.id(),
                                accepted.name(),
                                before.owner(),
                                retiring(before, accepted.channel()),
                                accepted.filter(),
                                null)
                        .gathering(accepted.gathering());
                yield reachable(
                        accepted.channel(),
                        () -> book.replace(after).map(kept -> kept ? new Result.Kept(after) : new Result.Missing()));
            }
        };
    }

    /** Lets a subscription that was disabled be told again; one that was not stays as it is. */
    public Uni<Result> enable(Subscription before) {
        if (before.disabled() == null) {
            return Uni.createFrom().item(new Result.Kept(before));
        }
        Subscription after = new Subscription(
                        before.id(), before.name(), before.owner(), before.channel(), before.filter(), null)
                .gathering(before.gathering());
        return book.enable(before.id()).map(kept -> kept ? new Result.Kept(after) : new Result.Missing());
    }

    /** Gives a webhook another key of the same scheme; for some time the one before signs, too, so that its receiver can change over. */
    public Uni<Result> rotate(Subscription before) {
        if (!(before.channel() instanceof Channel.Webhook webhook)) {
            return refused("channel.type", "webhook: only a webhook has a key");
        }
        SigningKey fresh = keys.fresh(webhook.key().signing());
        Instant until = clock.instant().plus(overlap);
        Channel rotated = webhook.signedBy(fresh, new Channel.Retiring(webhook.key(), until));
        Subscription after = new Subscription(
                        before.id(), before.name(), before.owner(), rotated, before.filter(), before.disabled())
                .gathering(before.gathering());
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

    /**
     * A key stays with the one that retires beside it. Who changes the scheme gets a key that the receiver must learn, so the one
     * before retires; who brings another secret has told the receiver, and wants it at once.
     */
    private Channel retiring(Subscription before, Channel after) {
        if (!(before.channel() instanceof Channel.Webhook was) || !(after instanceof Channel.Webhook is)) {
            return after;
        }
        if (is.key().equals(was.key())) {
            return is.signedBy(is.key(), was.retiring());
        }
        return is.key().signing() == was.key().signing()
                ? after
                : is.signedBy(
                        is.key(),
                        new Channel.Retiring(was.key(), clock.instant().plus(overlap)));
    }
}
