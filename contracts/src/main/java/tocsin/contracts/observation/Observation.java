package tocsin.contracts.observation;

/** A record of {@code observations} or {@code exercise-observations}: whatever changes a score, keyed by its board. */
public sealed interface Observation permits Matched, Judged, Ruled, Activated, Tick, FeedOpened, Fed, Dropped {
    /** The board it belongs to. */
    String board();
}
