package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.observation.Observation;

/** Puts what somebody said on its board's topic: whatever changes a score is a record there. */
public interface Recording {

    /**
     * Done when the broker has it.
     *
     * @param id the same whenever the same is said again
     * @param correlation the id that follows a request through all services, where known
     * @return fails with {@link BrokerAway} if the broker does not take it soon
     */
    Uni<Void> record(String id, Observation observation, Instant at, @Nullable String correlation);
}
