package tocsin.scoring.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.FeedCoverage;
import tocsin.contracts.intake.Retraction;
import tocsin.contracts.intake.Revision;
import tocsin.contracts.observation.Citation;
import tocsin.contracts.observation.FeedOpened;
import tocsin.contracts.observation.Match;
import tocsin.contracts.observation.Matched;

/** Observations for tests. */
public final class Observations {

    private Observations() {}

    /** A confirmed report of an officer about a march in the north: it alone raises {@code unrest} to WATCH. */
    public static Matched march(String board, String report, Instant at) {
        return matched(
                board,
                report,
                1,
                at,
                "officer",
                1,
                List.of(new Match("marches", "north", 1, null, "en", List.of("march"))),
                null);
    }

    /** A confirmed fight of the database, each an event of its own. */
    public static Matched fight(String board, String report, Instant published) {
        return matched(
                board,
                report,
                1,
                published,
                "database",
                1,
                List.of(new Match("fighting-surge", "north", 1, 3, null, List.of())),
                null);
    }

    /** The report is taken back. */
    public static Matched retracted(Matched matched, Instant at) {
        return new Matched(
                matched.board(),
                matched.reportId(),
                new Revision(true, matched.revision().number() + 1, "ff"),
                matched.catalogueVersion(),
                at,
                matched.publishedAt(),
                matched.eventAt(),
                matched.source(),
                matched.credibility(),
                matched.citation(),
                List.of(),
                List.of(),
                new Retraction("it was another day", "officer"));
    }

    public static FeedOpened feedOpened(String board, String feed, Instant from, Instant to) {
        return new FeedOpened(board, 1, feed, new FeedCoverage(from, to, Set.of("database"), List.of()));
    }

    private static Matched matched(
            String board,
            String report,
            long revision,
            Instant at,
            String source,
            int credibility,
            List<Match> matches,
            @Nullable Retraction retraction) {
        return new Matched(
                board,
                report,
                new Revision(false, revision, "00"),
                1,
                at,
                at,
                at.minus(Duration.ofHours(12)),
                source,
                credibility,
                new Citation("Report " + report, null, report, "the north"),
                List.of("test:" + report),
                matches,
                retraction);
    }
}
