package tocsin.scoring.application;

import org.jspecify.annotations.Nullable;
import tocsin.contracts.observation.Observation;

/**
 * An observation as it came.
 *
 * @param correlation the id that follows a report from the door to the delivery, where known
 */
public record Heard(Observation observation, @Nullable String correlation) {}
