package tocsin.contracts.observation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.Retraction;
import tocsin.contracts.intake.Revision;

/**
 * One revision of a report and all its matches, possibly none. It replaces the matches of every lesser revision whole.
 *
 * @param board the report's board
 * @param reportId the report's id
 * @param revision which revision of the report
 * @param catalogueVersion the version it was matched with; of two matches of one revision the later version stands
 * @param arrivedAt when it reached us: the broker's append time live, the publication time in an exercise
 * @param publishedAt when the source published it
 * @param eventAt when it happened, where known
 * @param source who said it
 * @param credibility Admiralty credibility 1 to 6, already defaulted from the source
 * @param citation what a reader needs to find the report again
 * @param sameEventKeys two observations of one indicator and theater that share a key tell of the same event
 * @param matches the indicators it matched, each in a theater
 * @param retraction present when this revision takes the report back; it then has no matches
 */
public record Matched(
        String board,
        String reportId,
        Revision revision,
        int catalogueVersion,
        Instant arrivedAt,
        Instant publishedAt,
        @Nullable Instant eventAt,
        String source,
        int credibility,
        Citation citation,
        List<String> sameEventKeys,
        List<Match> matches,
        @Nullable Retraction retraction)
        implements Observation {
    public Matched {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(arrivedAt, "arrivedAt");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(citation, "citation");
        sameEventKeys = List.copyOf(sameEventKeys);
        matches = List.copyOf(matches);
        if (credibility < 1 || credibility > 6) {
            throw new IllegalArgumentException("credibility is 1 to 6, not " + credibility);
        }
        if (retraction != null && !matches.isEmpty()) {
            throw new IllegalArgumentException("a retracted report matches nothing");
        }
    }
}
