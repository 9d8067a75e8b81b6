package tocsin.watch.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.watch.application.Exercise;
import tocsin.watch.application.Exercises;

/** The tables {@code exercise} and {@code exercise_feed}. */
@Singleton
class ExerciseTables implements Exercises {
    /** An exercise with the id of its open feed, or null. */
    private static final String WITH_FEED =
            "select e, f.id from StoredExercise e left join StoredFeed f on f.exercise = e.id and f.endedAt is null"
                    + " where e.state <> 'dropped'";

    private final Mutiny.SessionFactory sessions;

    ExerciseTables(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> add(Exercise exercise) {
        StoredExercise row = new StoredExercise();
        row.id = exercise.id();
        row.name = exercise.name();
        row.catalogueVersion = exercise.catalogueVersion();
        row.createdAt = exercise.createdAt();
        row.createdBy = exercise.createdBy();
        row.state = StoredExercise.OPEN;
        return sessions.withStatelessTransaction(session -> session.insert(row));
    }

    @Override
    public Uni<Optional<Exercise>> find(String id) {
        return sessions.withStatelessSession(session -> find(session, id));
    }

    private static Uni<Optional<Exercise>> find(Mutiny.StatelessSession session, String id) {
        return session.createSelectionQuery(WITH_FEED + " and e.id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ExerciseTables::exercise));
    }

    @Override
    public Uni<List<Exercise>> newest(@Nullable String after, int limit) {
        String asked = WITH_FEED + (after == null ? "" : " and e.id < :after") + " order by e.id desc";
        return sessions.withStatelessSession(session -> {
                    var query =
                            session.createSelectionQuery(asked, Object[].class).setMaxResults(limit);
                    return (after == null ? query : query.setParameter("after", after)).getResultList();
                })
                .map(rows -> rows.stream().map(ExerciseTables::exercise).toList());
    }

    @Override
    public Uni<Optional<Exercise>> lock(Mutiny.StatelessSession session, String id) {
        return session.createNativeQuery("select id from watch.exercise where id = :id for update", String.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .chain(ignored -> find(session, id));
    }

    @Override
    public Uni<Set<String>> dropped(Mutiny.StatelessSession session, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createSelectionQuery(
                        "select id from StoredExercise where state = 'dropped' and id in (:ids)", String.class)
                .setParameter("ids", List.copyOf(ids))
                .getResultList()
                .map(TreeSet::new);
    }

    @Override
    public Uni<Void> startFeed(Mutiny.StatelessSession session, String exercise, String feed, Instant at) {
        return session.createNativeQuery(
                        "insert into watch.exercise_feed (id, exercise, started_at) values (:feed, :exercise, :at)"
                                + " on conflict do nothing")
                .setParameter("feed", feed)
                .setParameter("exercise", exercise)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> endFeed(Mutiny.StatelessSession session, String feed, Instant at) {
        return session.createMutationQuery("update StoredFeed set endedAt = :at where id = :feed and endedAt is null")
                .setParameter("feed", feed)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> deleting(Mutiny.StatelessSession session, String id) {
        return state(session, id, StoredExercise.DELETING);
    }

    @Override
    public Uni<Void> drop(Mutiny.StatelessSession session, String id) {
        return session.createMutationQuery("delete from StoredFeed where exercise = :id")
                .setParameter("id", id)
                .executeUpdate()
                .chain(() -> state(session, id, StoredExercise.DROPPED));
    }

    private static Uni<Void> state(Mutiny.StatelessSession session, String id, String state) {
        return session.createMutationQuery("update StoredExercise set state = :state where id = :id")
                .setParameter("state", state)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Exercise exercise(Object[] row) {
        StoredExercise stored = (StoredExercise) row[0];
        String feed = (String) row[1];
        Exercise.State open = feed == null ? new Exercise.State.Open() : new Exercise.State.Feeding(feed);
        return new Exercise(
                stored.id,
                stored.name,
                stored.catalogueVersion,
                stored.createdAt,
                stored.createdBy,
                stored.state.equals(StoredExercise.DELETING) ? new Exercise.State.Deleting() : open);
    }
}
