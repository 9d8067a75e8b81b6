package tocsin.notification.edge.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.TryChannel.Trial;
import tocsin.notification.delivery.Outcome;

/**
 * What came of a test as the API shows it.
 *
 * @param id of the message, its {@code webhook-id}
 * @param outcome arrived, missed, deferred or gone
 * @param status what a webhook's receiver answered with, if it answered
 * @param milliseconds from the sending to the answer
 * @param reason why it did not arrive
 */
public record TrialView(
        UUID id,
        String outcome,
        @Nullable Integer status,
        long milliseconds,
        @Nullable String reason) {
    static TrialView of(Trial trial) {
        return switch (trial.outcome()) {
            case Outcome.Arrived arrived -> of(trial, "arrived", null);
            case Outcome.Missed missed -> of(trial, "missed", missed.reason());
            case Outcome.Deferred deferred ->
                of(
                        trial,
                        "deferred",
                        "%s, and asks to wait %d s"
                                .formatted(deferred.reason(), deferred.pause().toSeconds()));
            case Outcome.Refused refused -> of(trial, "refused", refused.reason());
            case Outcome.Gone gone -> of(trial, "gone", gone.reason());
        };
    }

    private static TrialView of(Trial trial, String outcome, @Nullable String reason) {
        return new TrialView(
                trial.id(), outcome, trial.outcome().status(), trial.took().toMillis(), reason);
    }
}
