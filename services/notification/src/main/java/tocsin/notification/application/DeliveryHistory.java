package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.AlertArchive.DeliveryStatus;

/** What became of deliveries, and how they come into the queue again. An interface, so that the use cases do not know the tables. */
public interface DeliveryHistory {
    /** Which of a subscription's deliveries. */
    sealed interface Selection {
        /** Those that arrived or were given up and were made for alerts that came from one moment until before another. */
        record Between(Instant from, Instant to) implements Selection {
            public Between {
                if (!from.isBefore(to)) {
                    throw new IllegalArgumentException("nothing lies from %s to %s".formatted(from, to));
                }
            }
        }

        /** Those that were given up. */
        record Failed() implements Selection {}
    }

    /**
     * One attempt.
     *
     * @param number 1, 2, 3 ...
     * @param startedAt when it began
     * @param endedAt when its outcome was known; absent: the process ended before
     * @param outcome arrived, missed, given up or closed
     * @param reason why it did not arrive
     */
    record Attempt(
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            @Nullable String reason) {
        public Attempt {
            Objects.requireNonNull(startedAt, "startedAt");
        }
    }

    /**
     * One delivery.
     *
     * @param owner only to subscriptions of this account; absent: anybody's
     */
    Uni<Optional<DeliveryStatus>> find(UUID delivery, Optional<String> owner);

    /** Its attempts, the first first. */
    Uni<List<Attempt>> attempts(UUID delivery);

    /**
     * Queues deliveries of alerts again under the ids they have; what waits already stays as it is.
     *
     * @return how many; absent if the subscription is disabled or gone
     */
    Uni<Optional<Integer>> queueAgain(UUID subscription, Selection selection);
}
