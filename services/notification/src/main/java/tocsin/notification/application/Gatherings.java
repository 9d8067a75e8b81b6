package tocsin.notification.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.PlannedDelivery.Gathered;
import tocsin.notification.bundle.BundleKey;
import tocsin.notification.bundle.Gathering;
import tocsin.notification.bundle.Pause;
import tocsin.notification.subscription.Subscription;

/** What alerts wait for, by what their subscribers want. */
@Singleton
public class Gatherings {
    private final Pause pause;

    Gatherings(GatheringSettings settings) {
        this.pause = settings.pause();
    }

    /** What an alert that comes now waits for; absent: for nothing. */
    @Nullable
    Gathered of(Subscription subscription, Alert alert, Instant now) {
        Gathering gathering = subscription.gathering();
        return gathering
                .closing(now, subscription.zone(), pause)
                .map(closing -> new Gathered(BundleKey.of(gathering, alert.board(), alert.theaters()), closing))
                .orElse(null);
    }

    /** What waits for others when it is let go now; where a problem stands at CRITICAL, its subscriber waits for nothing. */
    @Nullable
    Gathered of(HoldBook.HeldLane lane, Instant now) {
        AlertSummary alert = lane.alert();
        return alert.toLevel() == WarningLevel.CRITICAL
                ? null
                : lane.gathering()
                        .closing(now, lane.zone(), pause)
                        .map(closing ->
                                new Gathered(BundleKey.of(lane.gathering(), alert.board(), alert.theaters()), closing))
                        .orElse(null);
    }
}
