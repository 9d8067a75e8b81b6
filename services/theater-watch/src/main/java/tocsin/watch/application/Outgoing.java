package tocsin.watch.application;

import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param topic where to
 * @param partition where the topic's own spreading does not decide
 * @param key what keeps its order
 * @param message a record of the contracts
 * @param id unique per message; the same message sent again keeps it
 * @param correlation the id that follows a report from the door to the delivery, where known
 */
public record Outgoing(
        String topic,
        @Nullable Integer partition,
        String key,
        Object message,
        String id,
        @Nullable String correlation) {}
