package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;

/** Reads what was told, and notes who acknowledged it. An interface, so that the use cases do not know the tables. */
public interface AlertArchive {
    /**
     * Which alerts.
     *
     * @param board on this board
     * @param problem of this problem
     * @param minLevel that touch this level or a higher one
     * @param kind of this kind
     * @param acknowledged acknowledged or not
     */
    record AlertQuery(
            String board,
            Optional<String> problem,
            Optional<WarningLevel> minLevel,
            Optional<AlertKind> kind,
            Optional<Boolean> acknowledged) {
        public AlertQuery {
            Objects.requireNonNull(board, "board");
        }
    }

    /**
     * Who has seen an alert.
     *
     * @param by the account
     * @param at when
     * @param comment in the officer's words, if any
     */
    record Acknowledgement(String by, Instant at, @Nullable String comment) {
        public Acknowledgement {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * An alert as it is kept.
     *
     * @param cursor its place in the list
     * @param summary the alert
     * @param acknowledgement who has seen it, if anybody
     * @param assignee who looks after it, if anybody
     */
    record Kept(
            long cursor,
            AlertSummary summary,
            @Nullable Acknowledgement acknowledgement,
            @Nullable String assignee) {}

    /**
     * Which deliveries.
     *
     * @param alert of this alert
     * @param subscription to this subscription
     * @param state in this state
     * @param owner to subscriptions of this account
     */
    record DeliveryQuery(
            Optional<UUID> alert, Optional<UUID> subscription, Optional<String> state, Optional<String> owner) {}

    /**
     * A delivery as it stands.
     *
     * @param cursor its place in the list
     * @param id its id
     * @param alert the alert it carries, unless it carries a notice
     * @param notice the title of the notice it carries, unless it carries an alert
     * @param subscription id of the subscription
     * @param subscriptionName its name
     * @param subscriptionOwner whose it is
     * @param channel type of its channel
     * @param state pending, delivered, failed, superseded, held or gathered
     * @param attempts how many were begun
     * @param lastAttemptAt when the last began
     * @param nextAttemptAt when the next is due, while it is pending
     * @param deliveredAt when it arrived
     * @param lastError why the last attempt failed
     * @param heldBecause why it is, or was, held back
     * @param supersededBy the delivery that tells of it instead
     * @param carriedBy the delivery whose message tells of it, too
     * @param gatheredUntil when that message closes at the latest, while it does not know its members yet
     */
    record DeliveryStatus(
            long cursor,
            UUID id,
            @Nullable UUID alert,
            @Nullable String notice,
            UUID subscription,
            String subscriptionName,
            String subscriptionOwner,
            String channel,
            String state,
            int attempts,
            @Nullable Instant lastAttemptAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant deliveredAt,
            @Nullable String lastError,
            @Nullable String heldBecause,
            @Nullable UUID supersededBy,
            @Nullable UUID carriedBy,
            @Nullable Instant gatheredUntil) {}

    /**
     * A page of alerts, newest first.
     *
     * @param before the cursor of the page before; {@link Long#MAX_VALUE} for the first
     */
    Uni<List<Kept>> list(AlertQuery query, long before, int limit);

    /** One alert. */
    Uni<Optional<Kept>> find(UUID id);

    /** What stood when the alert was made. */
    Uni<Optional<Assessment>> assessment(UUID id);

    /** Notes the first acknowledgement, in the audit log too; a later one changes nothing. */
    Uni<Void> acknowledge(UUID id, Acknowledgement acknowledgement);

    /** The deliveries of these alerts, oldest first. */
    Uni<List<DeliveryStatus>> deliveriesOf(List<UUID> alerts);

    /** A page of deliveries, newest first. */
    Uni<List<DeliveryStatus>> deliveries(DeliveryQuery query, long before, int limit);
}
