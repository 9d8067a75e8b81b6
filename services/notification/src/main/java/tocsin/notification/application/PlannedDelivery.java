package tocsin.notification.application;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.identity.WarningIds;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.bundle.BundleKey;
import tocsin.notification.bundle.Closing;
import tocsin.notification.delivery.Urgency;
import tocsin.notification.operations.Notice;
import tocsin.notification.routing.Disclosure;
import tocsin.notification.routing.RoutingDecision;
import tocsin.notification.subscription.Subscription;

/**
 * A delivery that is to be made.
 *
 * @param id its id, the same however often it is planned
 * @param subscription id of the subscription
 * @param alert id of the alert it carries, unless it carries a notice
 * @param notice id of the notice it carries, unless it carries an alert
 * @param lane within a subscription and lane, deliveries are made strictly in the order of their positions
 * @param position its place in the lane
 * @param because why the subscriber gets it
 * @param sees how much of an alert it tells
 * @param usefulUntil not tried any more after this, if ever it loses its use
 * @param settles whether it says that all is NORMAL: such a one never takes the place of what is not told yet
 * @param heldBecause why it is held back for now, if so
 * @param gathered what it waits for, if it is not told by itself
 * @param urgent whether it may be sent however many a minute the subscriber gets, and what waits before it with it
 */
public record PlannedDelivery(
        UUID id,
        UUID subscription,
        @Nullable UUID alert,
        @Nullable UUID notice,
        String lane,
        long position,
        String because,
        Disclosure sees,
        @Nullable Instant usefulUntil,
        boolean settles,
        @Nullable String heldBecause,
        @Nullable Gathered gathered,
        boolean urgent) {
    public PlannedDelivery {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subscription, "subscription");
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(sees, "sees");
    }

    /**
     * How it waits for others.
     *
     * @param key what they share
     * @param closing when their message closes
     */
    public record Gathered(BundleKey key, Closing closing) {
        public Gathered {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(closing, "closing");
        }
    }

    /** In which what is told of the alert's problem keeps its order. */
    static String lane(Alert alert) {
        return alert.board() + "/" + alert.problem();
    }

    /** What is urgent waits for no other. */
    static PlannedDelivery of(
            Alert alert,
            Subscription subscription,
            RoutingDecision.Tell told,
            @Nullable String heldBecause,
            @Nullable Gathered gathered) {
        boolean urgent = Urgency.of(alert);
        return new PlannedDelivery(
                WarningIds.delivery(alert.id(), subscription.id()),
                subscription.id(),
                alert.id(),
                null,
                lane(alert),
                alert.number(),
                told.because(),
                told.sees(),
                null,
                alert.toLevel() == WarningLevel.NORMAL,
                heldBecause,
                urgent ? null : gathered,
                urgent);
    }

    /** To those who run Tocsin. */
    static PlannedDelivery of(Notice notice, Subscription subscription, @Nullable Instant usefulUntil) {
        return of(notice, subscription, "Tocsin's configuration names you as its operations contact.", usefulUntil);
    }

    static PlannedDelivery of(Notice notice, Subscription subscription, String because) {
        return of(notice, subscription, because, null);
    }

    /** A notice waits for no other. */
    private static PlannedDelivery of(
            Notice notice, Subscription subscription, String because, @Nullable Instant usefulUntil) {
        return new PlannedDelivery(
                WarningIds.delivery(notice.id(), subscription.id()),
                subscription.id(),
                null,
                notice.id(),
                "notice/" + notice.id(),
                1,
                because,
                Disclosure.EVIDENCE,
                usefulUntil,
                false,
                null,
                null,
                false);
    }
}
