package tocsin.notification.edge.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.AlertArchive.Kept;
import tocsin.notification.application.AlertSummary;

/**
 * An alert as the API shows it.
 *
 * @param id its id
 * @param board its board
 * @param problem id of the problem
 * @param problemTitle its title
 * @param theaters its theaters
 * @param number 1, 2, 3 ... per board and problem
 * @param kind why it was sent
 * @param fromLevel level before
 * @param toLevel level after
 * @param at the board's time of the transition
 * @param exercise whether the board is an exercise
 * @param reason in a sentence
 * @param acknowledgedBy who has seen it, if anybody
 * @param acknowledgedAt when
 * @param acknowledgementComment the officer's words, if any
 * @param assignee who looks after it, if anybody
 * @param assessment what stood then; only where one alert is asked for
 * @param deliveries who was told, and whether it arrived
 */
public record AlertView(
        UUID id,
        String board,
        String problem,
        String problemTitle,
        List<String> theaters,
        long number,
        AlertKind kind,
        WarningLevel fromLevel,
        WarningLevel toLevel,
        Instant at,
        boolean exercise,
        String reason,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgementComment,
        @Nullable String assignee,
        @Nullable Assessment assessment,
        List<DeliveryView> deliveries) {
    public AlertView {
        theaters = List.copyOf(theaters);
        deliveries = List.copyOf(deliveries);
    }

    static AlertView of(Kept kept, @Nullable Assessment assessment, List<DeliveryView> deliveries) {
        AlertSummary alert = kept.summary();
        var seen = kept.acknowledgement();
        return new AlertView(
                alert.id(),
                alert.board(),
                alert.problem(),
                alert.problemTitle(),
                alert.theaters(),
                alert.number(),
                alert.kind(),
                alert.fromLevel(),
                alert.toLevel(),
                alert.at(),
                alert.exercise(),
                alert.reason(),
                seen == null ? null : seen.by(),
                seen == null ? null : seen.at(),
                seen == null ? null : seen.comment(),
                kept.assignee(),
                assessment,
                deliveries);
    }
}
