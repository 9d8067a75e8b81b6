package tocsin.watch.application;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source that is fetched, or has been.
 *
 * @param source id of the source
 * @param order what somebody wants of it
 * @param holder who fetches it at this moment, if anybody does
 * @param health how it has gone
 */
public record Fetch(String source, Order order, @Nullable String holder, Health health) {
    /**
     * What somebody wants of a source.
     *
     * @param wish whether it is to be fetched
     * @param board where its reports go
     * @param from how far back it is read at first; null: only what is newest
     * @param by whose order it is
     * @param at when it was given
     */
    public record Order(Wish wish, String board, @Nullable Instant from, String by, Instant at) {}

    /** Whether a source is to be fetched. */
    public enum Wish {
        STARTED,
        PAUSED
    }

    /**
     * How it has gone.
     *
     * @param newestAt publication of the newest item that came
     * @param failures how often it failed since it last succeeded
     * @param reason why it last failed, or what of it was last refused
     * @param items how many items came
     * @param accepted how many of them the broker has
     * @param errors how many fetches failed
     * @param refusals how much was refused, by reason
     */
    public record Health(
            @Nullable Instant lastTryAt,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant nextTryAt,
            @Nullable Instant newestAt,
            int failures,
            @Nullable String reason,
            long items,
            long accepted,
            long errors,
            Map<String, Long> refusals) {
        public Health {
            refusals = Map.copyOf(refusals);
        }
    }
}
