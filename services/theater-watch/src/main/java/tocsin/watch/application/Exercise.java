package tocsin.watch.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A board of its own, on which an archive or a drill is played.
 *
 * @param id a ULID
 * @param name a label
 * @param catalogueVersion the version it was pinned to when it was created
 * @param createdAt when
 * @param createdBy by which account
 * @param state what can be done with it
 */
public record Exercise(String id, String name, int catalogueVersion, Instant createdAt, String createdBy, State state) {

    /** What can be done with an exercise. */
    public sealed interface State {
        /** Reports can be sent, and a feed be started. */
        record Open() implements State {}

        /** A feed is being sent. */
        record Feeding(String feed) implements State {}

        /** It is being removed from all services. */
        record Deleting() implements State {}
    }

    /** The feed that is being sent, if one is. */
    public @Nullable String feed() {
        return state instanceof State.Feeding(String feed) ? feed : null;
    }
}
