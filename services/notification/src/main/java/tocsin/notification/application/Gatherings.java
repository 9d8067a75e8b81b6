package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.PlannedDelivery.Gathered;
import tocsin.notification.bundle.BundleKey;
import tocsin.notification.bundle.Closing;
import tocsin.notification.bundle.Gathering;
import tocsin.notification.bundle.Pause;
import tocsin.notification.subscription.Subscription;

/**
 * What alerts wait for, by what their subscribers want. As long as a message that tells of a problem has not arrived, what comes
 * next of the problem goes into the next message of the same kind, behind it: who has changed how they are told since then would
 * else hear of a clear before the raise. Such a message closes at once.
 */
@Singleton
public class Gatherings {
    private final GatheringBook book;
    private final Pause pause;

    Gatherings(GatheringBook book, GatheringSettings settings) {
        this.book = book;
        this.pause = settings.pause();
    }

    /** The messages that have not arrived yet and tell of the problems of these alerts. */
    Uni<OpenMessages> open(Mutiny.StatelessSession session, List<Alert> alerts) {
        Set<String> lanes = alerts.stream().map(PlannedDelivery::lane).collect(Collectors.toSet());
        return book.open(session, lanes);
    }

    /** What an alert that comes now waits for; absent: for nothing. */
    @Nullable
    Gathered of(Subscription subscription, Alert alert, OpenMessages open, Instant now) {
        return behind(
                open.of(subscription.id(), PlannedDelivery.lane(alert)),
                own(subscription.gathering(), subscription.zone(), alert.board(), alert.theaters(), now),
                now);
    }

    /** What waits for others when it is let go now; where a problem stands at CRITICAL, its subscriber waits for nothing. */
    @Nullable
    Gathered of(HoldBook.HeldLane lane, Instant now) {
        AlertSummary alert = lane.alert();
        return alert.toLevel() == WarningLevel.CRITICAL
                ? null
                : behind(lane.open(), own(lane.gathering(), lane.zone(), alert.board(), alert.theaters(), now), now);
    }

    private @Nullable Gathered own(Gathering gathering, ZoneId zone, String board, List<String> theaters, Instant now) {
        return gathering
                .closing(now, zone, pause)
                .map(closing -> new Gathered(BundleKey.of(gathering, board, theaters), closing))
                .orElse(null);
    }

    private static @Nullable Gathered behind(@Nullable BundleKey open, @Nullable Gathered own, Instant now) {
        if (open == null || (own != null && own.key().equals(open))) {
            return own;
        }
        return new Gathered(open, new Closing(now, now));
    }
}
