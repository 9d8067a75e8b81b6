package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** When each source was last heard on each partition of the live reports. An interface, for tests without a database. */
public interface HeardSources {
    /** Notes what was heard; a time never goes back. */
    Uni<Void> put(Mutiny.StatelessSession session, Map<Integer, Map<String, Instant>> heard);

    /** What was heard on a partition. */
    Uni<Map<String, Instant>> of(Mutiny.StatelessSession session, int partition);

    /** When each source was last heard on any partition. */
    Uni<Map<String, Instant>> latest();
}
