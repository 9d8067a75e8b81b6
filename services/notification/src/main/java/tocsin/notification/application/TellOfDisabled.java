package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import tocsin.contracts.identity.NameUuid;
import tocsin.notification.operations.Notice;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Subscription;

/** Tells operations, and the owner by another channel, that a subscription is disabled. */
@ApplicationScoped
class TellOfDisabled {
    private static final Logger LOG = Logger.getLogger(TellOfDisabled.class);

    private final SubscriptionBook subscriptions;
    private final NotifyOperations notify;
    private final DeliveryQueue queue;

    TellOfDisabled(SubscriptionBook subscriptions, NotifyOperations notify, DeliveryQueue queue) {
        this.subscriptions = subscriptions;
        this.notify = notify;
        this.queue = queue;
    }

    /** Plans the notices in the caller's transaction. */
    Uni<Void> tell(Mutiny.StatelessSession session, List<Subscription> disabled) {
        if (disabled.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return subscriptions.standing(session, SubscriptionBook.Purpose.ALERTS).chain(standing -> {
            Uni<Void> told = Uni.createFrom().voidItem();
            for (Subscription subscription : disabled) {
                told = told.chain(() -> tell(session, subscription, standing));
            }
            return told;
        });
    }

    /** Starts sending what was committed. */
    Uni<Void> wake() {
        return notify.wake();
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, Subscription subscription, List<Subscription> standing) {
        Subscription.Disabled disabled = Objects.requireNonNull(subscription.disabled(), "it is disabled");
        LOG.warnf("A subscription is disabled: subscriptionId=%s reason=%s", subscription.id(), disabled.reason());
        Notice notice = notice(subscription, disabled);
        return notify.tell(session, notice).chain(() -> {
            List<PlannedDelivery> planned = other(subscription, standing)
                    .map(other -> PlannedDelivery.of(notice, other, because(subscription)))
                    .stream()
                    .toList();
            return queue.plan(session, planned);
        });
    }

    /** Another way to the same owner, an email before a webhook. */
    private static Optional<Subscription> other(Subscription disabled, List<Subscription> standing) {
        return standing.stream()
                .filter(other ->
                        other.owner().equals(disabled.owner()) && !other.id().equals(disabled.id()))
                .min(Comparator.comparing(other -> !(other.channel() instanceof Channel.Email)));
    }

    private static String because(Subscription disabled) {
        return "Your other subscription \"%s\" is disabled.".formatted(disabled.name());
    }

    private static Notice notice(Subscription subscription, Subscription.Disabled disabled) {
        String text = """
                Nothing is sent any more to "%s" of %s (%s): %s
                When its receiver works, enable it by POST /api/subscriptions/%s/enable, or save it again. \
                What was given up meanwhile is sent by POST /api/subscriptions/%s/replay.""".formatted(
                        subscription.name(),
                        subscription.owner(),
                        receiver(subscription.channel()),
                        disabled.reason(),
                        subscription.id(),
                        subscription.id());
        return new Notice(
                NameUuid.of(NotifyOperations.NAMESPACE, "disabled\n" + subscription.id() + "\n" + disabled.at()),
                Notice.Kind.OPERATIONS,
                disabled.at(),
                "A subscription is disabled: " + subscription.name(),
                text);
    }

    /** Of a URL only the host: the rest of it may be a secret. */
    private static String receiver(Channel channel) {
        return switch (channel) {
            case Channel.Email email -> email.address();
            case Channel.Webhook webhook -> webhook.url().getHost();
        };
    }
}
