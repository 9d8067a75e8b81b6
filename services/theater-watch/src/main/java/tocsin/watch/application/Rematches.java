package tocsin.watch.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.Revision;
import tocsin.contracts.observation.Match;

/** The re-matches and how far they are. It blocks: for threads that may wait. An interface, so that tests need no database. */
public interface Rematches {
    /** Puts an order down; empty if another runs. */
    Optional<Rematch> order(String id, Rematch.Order order);

    /** The newest first. */
    List<Rematch> newest(int limit);

    Optional<Rematch> find(String id);

    /** Ends one that runs, and takes it from whoever works at it; false if it does not run. */
    boolean cancel(String id, String by);

    /** Takes the one that runs if nobody works at it, until the lease ends. */
    Optional<Lease> claim(String holder, Duration lease);

    /** What stands of some live reports, by id. */
    Map<String, Standing> standing(Collection<String> ids);

    /**
     * Notes a portion whose observations the broker has: the reports' new matches, where they still stand as they were, and
     * what is ahead, together. False, and nothing, if the lease is another's or the re-match was cancelled.
     */
    boolean advance(Lease lease, Duration duration, Portion portion);

    /** It is at its end. */
    boolean done(Lease lease);

    /** It could not go on: tried again after a pause, or never if none is given. */
    void failed(Lease lease, String problem, @Nullable Duration pause);

    /**
     * The right to work at a re-match.
     *
     * @param fence grows with each claim; only the latest counts
     * @param ahead what is left of each partition; null at first
     */
    record Lease(
            String id,
            String holder,
            long fence,
            Instant since,
            int catalogueVersion,
            @Nullable Map<Integer, PastReports.Span> ahead,
            int failures) {}

    /**
     * What stands of a report.
     *
     * @param arrivedAt when it reached us first: a re-match never makes it younger
     */
    record Standing(Revision revision, int matchedWith, Instant arrivedAt, List<Match> matches) {}

    /** What has been done since the last one, and what is left. */
    record Portion(List<WatchedReport> matched, long read, long changed, Map<Integer, PastReports.Span> ahead) {}
}
