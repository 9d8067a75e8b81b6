package tocsin.watch.application;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import tocsin.watch.intake.Door;

/** Which way the reports of a fetched source come in. It blocks: for threads that may wait. */
@Singleton
class Boards {
    private final Exercises exercises;

    Boards(Exercises exercises) {
        this.exercises = exercises;
    }

    /** The door to a board; empty if there is no such board, or it is being deleted. */
    Optional<Door> door(String board, Instant now) {
        return board.equals(Door.LIVE_BOARD)
                ? Optional.of(new Door.Live(now))
                : exercise(board)
                        .filter(exercise -> !(exercise.state() instanceof Exercise.State.Deleting))
                        .map(exercise -> new Door.Exercise(exercise.id(), exercise.catalogueVersion(), now));
    }

    private Optional<Exercise> exercise(String id) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> exercises.find(id));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException("the exercise could not be read", failure);
        }
    }
}
