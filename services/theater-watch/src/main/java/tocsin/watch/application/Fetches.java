package tocsin.watch.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.watch.feed.Refusal;

/** The sources that are fetched. It blocks: for threads that may wait. An interface, so that tests need no database. */
public interface Fetches {
    List<Fetch> all();

    /** Puts an order in force, and takes the source from whoever fetches it. Another board or beginning starts from there. */
    Fetch order(String source, Fetch.Order order);

    /** Takes a source that is due and that nobody fetches, until the lease ends. */
    Optional<Lease> claim(String holder, Duration lease);

    /** Keeps a source; false if it has been taken by another, or ordered otherwise. */
    boolean renew(Lease lease, Duration duration);

    /** Notes a fetch whose reports the broker has, and moves the cursor; false, and nothing, if the lease is another's. */
    boolean succeeded(Lease lease, Success success);

    /** Notes a fetch that failed; the cursor stays. */
    boolean failed(Lease lease, Failure failure);

    /**
     * The right to fetch a source.
     *
     * @param fence grows with each claim; only the latest counts
     */
    record Lease(
            String source,
            String holder,
            long fence,
            String board,
            @Nullable Instant from,
            @Nullable String cursor,
            int failures) {
        Lease at(@Nullable String moved) {
            return new Lease(source, holder, fence, board, from, moved, 0);
        }
    }

    /**
     * A fetch that succeeded.
     *
     * @param pause until the next; nothing: it goes on at once, and the lease is kept
     */
    record Success(
            @Nullable String cursor,
            @Nullable Duration pause,
            @Nullable Instant newestAt,
            long items,
            long accepted,
            @Nullable String reason,
            Map<Refusal, Long> refusals) {}

    /** A fetch that failed. */
    record Failure(Refusal refusal, String reason, Duration pause) {}
}
