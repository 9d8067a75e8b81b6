package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Exercises without a database. */
@Alternative
@Singleton
public class ExercisesInMemory implements Exercises {
    private final TreeMap<String, Exercise> exercises = new TreeMap<>();

    @Override
    public Uni<Void> add(Exercise exercise) {
        exercises.put(exercise.id(), exercise);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Optional<Exercise>> find(String id) {
        return Uni.createFrom().item(() -> Optional.ofNullable(exercises.get(id)));
    }

    @Override
    public Uni<List<Exercise>> newest(@Nullable String after, int limit) {
        return Uni.createFrom()
                .item(() -> exercises.descendingMap().values().stream()
                        .filter(exercise -> after == null || exercise.id().compareTo(after) < 0)
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<Optional<Exercise>> lock(Mutiny.StatelessSession session, String id) {
        return find(id);
    }

    @Override
    public Uni<Set<String>> dropped(Mutiny.StatelessSession session, Collection<String> ids) {
        return Uni.createFrom().item(Set.of());
    }

    @Override
    public Uni<Void> startFeed(Mutiny.StatelessSession session, String exercise, String feed, Instant at) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> endFeed(Mutiny.StatelessSession session, String feed, Instant at) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> deleting(Mutiny.StatelessSession session, String id) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> drop(Mutiny.StatelessSession session, String id) {
        exercises.remove(id);
        return Uni.createFrom().voidItem();
    }
}
