package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The exercises that there are. An interface, so that tests of the use cases need no database. */
public interface Exercises {
    Uni<Void> add(Exercise exercise);

    Uni<Optional<Exercise>> find(String id);

    /** Newest first, after an id if one is given. */
    Uni<List<Exercise>> newest(@Nullable String after, int limit);

    /** Finds an exercise and lets nobody else change it before the transaction ends. */
    Uni<Optional<Exercise>> lock(Mutiny.StatelessSession session, String id);

    /** Which of these boards were deleted. */
    Uni<Set<String>> dropped(Mutiny.StatelessSession session, Collection<String> ids);

    /** Notes a feed, unless it or another open one is known. */
    Uni<Void> startFeed(Mutiny.StatelessSession session, String exercise, String feed, Instant at);

    Uni<Void> endFeed(Mutiny.StatelessSession session, String feed, Instant at);

    Uni<Void> deleting(Mutiny.StatelessSession session, String id);

    /** Leaves only a tombstone. */
    Uni<Void> drop(Mutiny.StatelessSession session, String id);
}
