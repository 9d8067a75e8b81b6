package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tocsin.notification.feed.Feed;

/** The feeds that were set up. An interface, so that the use cases do not know the table. */
public interface FeedBook {
    /** Writes a new one. */
    Uni<Void> add(Feed feed);

    /** One, absent if there is none or it was deleted. */
    Uni<Optional<Feed>> find(UUID id);

    /** Deletes one; false if it was gone. */
    Uni<Boolean> delete(UUID id, String by, Instant at);

    /**
     * A page of them, oldest first.
     *
     * @param after the cursor of the page before; 0 for the first
     */
    Uni<List<Listed>> list(long after, int limit);

    /** A feed with its place in the list. */
    record Listed(long cursor, Feed feed) {}
}
