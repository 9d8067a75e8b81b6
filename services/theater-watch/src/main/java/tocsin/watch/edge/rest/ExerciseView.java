package tocsin.watch.edge.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.watch.application.Exercise;

/** An exercise as it is shown. */
record ExerciseView(
        String id,
        String name,
        int catalogueVersion,
        Instant createdAt,
        String createdBy,
        String state,
        @Nullable String feed) {

    static ExerciseView of(Exercise exercise) {
        String state = switch (exercise.state()) {
            case Exercise.State.Open open -> "open";
            case Exercise.State.Feeding feeding -> "feeding";
            case Exercise.State.Deleting deleting -> "deleting";
        };
        return new ExerciseView(
                exercise.id(),
                exercise.name(),
                exercise.catalogueVersion(),
                exercise.createdAt(),
                exercise.createdBy(),
                state,
                exercise.feed());
    }
}
