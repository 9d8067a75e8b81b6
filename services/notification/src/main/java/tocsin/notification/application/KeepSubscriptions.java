package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.routing.Audience;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Draft;
import tocsin.notification.subscription.SigningKey;
import tocsin.notification.subscription.Subscription;
import tocsin.notification.subscription.Violation;

/** Makes and changes subscriptions; each change is in the audit log. */
@ApplicationScoped
public class KeepSubscriptions {
    private final Mutiny.SessionFactory sessions;
    private final SubscriptionBook book;
    private final RoutingBook routing;
    private final AuditLog audit;
    private final AddressCheck addresses;
    private final SigningKeys keys;
    private final InstantSource clock = InstantSource.system();
    private final Duration overlap;

    KeepSubscriptions(
            Mutiny.SessionFactory sessions,
            SubscriptionBook book,
            RoutingBook routing,
            AuditLog audit,
            AddressCheck addresses,
            SigningKeys keys,
            DeliverySettings settings) {
        this.sessions = sessions;
        this.book = book;
        this.routing = routing;
        this.audit = audit;
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

    /** Makes a subscription for its author. */
    public Uni<Result> create(Draft draft, Author author) {
        return switch (draft.check(null, keys::fresh)) {
            case Draft.Checked.Refused refused -> Uni.createFrom().item(new Result.Refused(refused));
            case Draft.Checked.Accepted accepted -> {
                Subscription subscription = new Subscription(
                        UUID.randomUUID(),
                        accepted.name(),
                        author.account(),
                        accepted.channel(),
                        accepted.filter(),
                        audience(draft, Subscription.WATCH_FLOOR),
                        accepted.fallback(),
                        null,
                        null,
                        accepted.gathering());
                yield allowed(
                        subscription,
                        author,
                        session -> book.add(session, subscription).replaceWith(true),
                        entry(author.account(), "added", subscription));
            }
        };
    }

    /** Replaces a subscription and enables it again; a webhook that brings no secret keeps the key it has. */
    public Uni<Result> replace(Subscription before, Draft draft, Author author) {
        return switch (draft.check(before.channel(), keys::fresh)) {
            case Draft.Checked.Refused refused -> Uni.createFrom().item(new Result.Refused(refused));
            case Draft.Checked.Accepted accepted -> {
                Subscription after = new Subscription(
                        before.id(),
                        accepted.name(),
                        before.owner(),
                        retiring(before, accepted.channel()),
                        accepted.filter(),
                        audience(draft, before.audience()),
                        accepted.fallback(),
                        null,
                        null,
                        accepted.gathering());
                yield allowed(
                        after,
                        author,
                        session -> book.replace(session, after),
                        entry(author.account(), "changed", after));
            }
        };
    }

    /** Lets a subscription that was disabled be told again; one that was not stays as it is. */
    public Uni<Result> enable(Subscription before, String by) {
        if (before.disabled() == null) {
            return Uni.createFrom().item(new Result.Kept(before));
        }
        Subscription after = before.enabled();
        return keep(after, session -> book.enable(session, before.id()), entry(by, "enabled", after));
    }

    /** Gives a webhook another key of the same scheme; for some time the one before signs, too, so that its receiver can change over. */
    public Uni<Result> rotate(Subscription before, String by) {
        if (!(before.channel() instanceof Channel.Webhook webhook)) {
            return refused("channel.type", "webhook: only a webhook has a key");
        }
        SigningKey fresh = keys.fresh(webhook.key().signing());
        Instant until = clock.instant().plus(overlap);
        Subscription after = before.by(webhook.signedBy(fresh, new Channel.Retiring(webhook.key(), until)));
        return keep(
                after,
                session -> book.rotate(session, before.id(), fresh, until),
                entry(by, "given another key", after));
    }

    /** Stops sending to one, and gives up what is pending for it, until its owner enables or saves it again. */
    Uni<Result> disable(Subscription before, String by, String reason) {
        return keep(before, session -> book.disable(session, before.id(), reason), entry(by, "disabled", before));
    }

    /** Deletes one, and gives up what is pending for it. */
    public Uni<Result> delete(Subscription before, String by) {
        return keep(before, session -> book.delete(session, before.id()), entry(by, "deleted", before));
    }

    private static String audience(Draft draft, String absent) {
        return draft.audience() == null ? absent : draft.audience();
    }

    private static AuditLog.Entry entry(String by, String what, Subscription subscription) {
        var filter = subscription.filter();
        return new AuditLog.Entry(
                by,
                "subscription " + what,
                "subscription/" + subscription.id(),
                "\"%s\" of %s by %s in audience %s, problems [%s] in theaters [%s] from %s%s"
                        .formatted(
                                subscription.name(),
                                subscription.owner(),
                                subscription.channel().type(),
                                subscription.audience(),
                                String.join(", ", filter.problems()),
                                String.join(", ", filter.theaters()),
                                filter.minLevel(),
                                filter.exercises() ? ", exercises too" : ""));
    }

    /** Goes on if its audience is one that the author may stand in, and something may be sent to where it goes. */
    private Uni<Result> allowed(
            Subscription wanted,
            Author author,
            Function<Mutiny.StatelessSession, Uni<Boolean>> change,
            AuditLog.Entry entry) {
        return routing.current().chain(standing -> {
            List<Audience> may = standing.tree().audiences().stream()
                    .filter(author::mayStandIn)
                    .toList();
            return may.stream().anyMatch(audience -> audience.id().equals(wanted.audience()))
                    ? reachable(wanted.channel(), () -> keep(wanted, change, entry))
                    : refused(Audience.unknown(may));
        });
    }

    private Uni<Result> keep(
            Subscription wanted, Function<Mutiny.StatelessSession, Uni<Boolean>> change, AuditLog.Entry entry) {
        return sessions.withStatelessTransaction(session -> change.apply(session)
                .call(changed ->
                        changed ? audit.note(session, entry) : Uni.createFrom().voidItem())
                .map(changed -> changed ? new Result.Kept(wanted) : new Result.Missing()));
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
        return refused(new Violation(field, expected));
    }

    private static Uni<Result> refused(Violation violation) {
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
