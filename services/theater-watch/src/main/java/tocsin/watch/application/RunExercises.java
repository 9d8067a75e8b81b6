package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import tocsin.contracts.intake.BoardDropped;
import tocsin.contracts.intake.FeedCoverage;
import tocsin.contracts.intake.FeedEnded;
import tocsin.contracts.intake.FeedStarted;
import tocsin.contracts.intake.Intake;
import tocsin.contracts.topics.Topics;
import tocsin.watch.matching.ReportMatching;

/**
 * Creates, feeds and deletes exercises. A mark is sent while the exercise's row is locked, so marks stand on the topic in the
 * order in which the rows changed; if the transaction then fails, the consumer makes the row true when it reads the mark.
 */
@Singleton
public class RunExercises {
    private static final Logger LOG = Logger.getLogger(RunExercises.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Exercises exercises;
    private final Catalogues catalogues;
    private final Publication publication;
    private final Mutiny.SessionFactory sessions;

    RunExercises(Exercises exercises, Catalogues catalogues, Publication publication, Mutiny.SessionFactory sessions) {
        this.exercises = exercises;
        this.catalogues = catalogues;
        this.publication = publication;
        this.sessions = sessions;
    }

    /** Creates an exercise, pinned to the newest catalogue. */
    public Uni<Change<Exercise>> create(String name, String by) {
        Executor eventLoop = EventLoop.current();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return catalogues
                .newest()
                .map(ReportMatching::version)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .emitOn(eventLoop)
                .map(version -> new Exercise(Ulid.at(now), name, version, now, by, new Exercise.State.Open()))
                .call(exercises::add)
                .<Change<Exercise>>map(Change.Done::new)
                .onFailure(io.smallrye.mutiny.TimeoutException.class)
                .recoverWithItem(() -> new Change.Unavailable<>("no catalogue has come yet"));
    }

    /** Starts a feed; there is one at a time. */
    public Uni<Change<String>> startFeed(String id, FeedCoverage coverage) {
        return change(id, (session, exercise) -> switch (exercise.state()) {
            case Exercise.State.Deleting deleting -> refused("the exercise is being deleted");
            case Exercise.State.Feeding(String feed) -> refused("the feed %s has not ended".formatted(feed));
            case Exercise.State.Open open -> {
                Instant now = Instant.now();
                String feed = Ulid.at(now);
                yield exercises
                        .startFeed(session, id, feed, now)
                        .chain(() -> send(id, feed, new FeedStarted(id, exercise.catalogueVersion(), feed, coverage)))
                        .replaceWith(new Change.Done<>(feed));
            }
        });
    }

    /** Ends a feed. */
    public Uni<Change<String>> endFeed(String id, String feed) {
        return change(id, (session, exercise) -> {
            if (!feed.equals(exercise.feed())) {
                return refused("the feed %s is not open".formatted(feed));
            }
            return exercises
                    .endFeed(session, feed, Instant.now())
                    .chain(() -> send(id, feed + "-end", new FeedEnded(id, exercise.catalogueVersion(), feed)))
                    .replaceWith(new Change.Done<>(feed));
        });
    }

    /** Deletes an exercise: every service removes what it keeps of it when the mark comes to it. */
    public Uni<Change<String>> delete(String id) {
        return change(
                id,
                (session, exercise) -> exercises
                        .deleting(session, id)
                        .chain(() -> send(id, "dropped", new BoardDropped(id)))
                        .replaceWith(new Change.Done<>(id)));
    }

    private interface Step {
        Uni<Change<String>> take(Mutiny.StatelessSession session, Exercise exercise);
    }

    private Uni<Change<String>> change(String id, Step step) {
        return sessions.withStatelessTransaction(session -> exercises
                        .lock(session, id)
                        .chain(found -> found.map(exercise -> step.take(session, exercise))
                                .orElseGet(() -> Uni.createFrom().item(new Change.Unknown<>()))))
                .onFailure(NotSent.class)
                .recoverWithItem(failure -> {
                    LOG.warnf("A mark could not be sent: boardId=%s reason=%s", id, failure.getCause());
                    return new Change.Unavailable<>("the broker did not take it");
                });
    }

    private Uni<Void> send(String board, String what, Intake mark) {
        Executor eventLoop = EventLoop.current();
        Outgoing outgoing =
                new Outgoing(Topics.EXERCISE_REPORTS, null, board, mark, board + "-" + what, board + "-" + what);
        Function<Throwable, Throwable> wrapped = NotSent::new;
        return publication
                .sendAll(List.of(outgoing))
                .onFailure()
                .transform(wrapped)
                .emitOn(eventLoop);
    }

    private static Uni<Change<String>> refused(String reason) {
        return Uni.createFrom().item(new Change.Refused<>(reason));
    }

    /** The broker did not take a mark: the transaction is undone. */
    private static final class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSent(Throwable cause) {
            super(cause);
        }
    }
}
