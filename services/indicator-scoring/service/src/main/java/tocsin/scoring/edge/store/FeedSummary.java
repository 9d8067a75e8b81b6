package tocsin.scoring.edge.store;

import java.time.Instant;
import java.util.List;
import tocsin.contracts.warning.WarningLevel;

/** How far a feed has come, and which transitions it made, in their order. */
public record FeedSummary(
        String feed, boolean complete, long reports, long duplicates, long observations, List<Transition> alerts) {

    public FeedSummary {
        alerts = List.copyOf(alerts);
    }

    /**
     * A change of level that the feed made.
     *
     * @param kind {@code raise}, {@code update}, {@code clear} or {@code cancel}
     */
    public record Transition(
            String id, String problem, String kind, WarningLevel fromLevel, WarningLevel toLevel, Instant at) {}
}
