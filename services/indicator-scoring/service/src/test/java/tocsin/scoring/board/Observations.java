package tocsin.scoring.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.FeedCoverage;
import tocsin.contracts.intake.Retraction;
import tocsin.contracts.intake.Revision;
import tocsin.contracts.observation.Citation;
import tocsin.contracts.observation.Fed;
import tocsin.contracts.observation.FeedOpened;
import tocsin.contracts.observation.Match;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Observation;
import tocsin.contracts.observation.Tick;
import tocsin.contracts.observation.Word;
import tocsin.contracts.topics.Topics;

/** Observations for tests. */
public final class Observations {

    private Observations() {}

    /** A confirmed report of an officer about a march in the north: it alone raises {@code unrest} to WATCH. */
    public static Matched march(String board, String report, Instant at) {
        return march(board, report, at, List.of("march"));
    }

    /** The same, with the words that matched. */
    public static Matched march(String board, String report, Instant at, List<String> highlights) {
        return matched(
                board,
                report,
                1,
                at,
                "officer",
                1,
                List.of(new Match("marches", "north", 1, null, "en", highlights)),
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

    /** The report again, with its revision raised. */
    public static Matched revised(Matched matched, Instant at) {
        return new Matched(
                matched.board(),
                matched.reportId(),
                new Revision(false, matched.revision().number() + 1, "01"),
                matched.catalogueVersion(),
                at,
                matched.publishedAt(),
                matched.eventAt(),
                matched.source(),
                matched.credibility(),
                matched.citation(),
                matched.sameEventKeys(),
                matched.matches(),
                null);
    }

    /** The report, if no indicator matched it. */
    public static Matched unmatched(Matched matched) {
        return new Matched(
                matched.board(),
                matched.reportId(),
                matched.revision(),
                matched.catalogueVersion(),
                matched.arrivedAt(),
                matched.publishedAt(),
                matched.eventAt(),
                matched.source(),
                matched.credibility(),
                matched.citation(),
                matched.sameEventKeys(),
                List.of(),
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

    /** The same revision, matched again under another version of the catalogue. */
    public static Matched again(Matched matched, int version, List<Match> matches) {
        return with(matched, matched.revision(), version, matched.arrivedAt(), matches);
    }

    /** A later revision of the source's. */
    public static Matched revised(Matched matched, Instant at, List<Match> matches) {
        Revision revision = new Revision(false, matched.revision().number() + 1, "11");
        return with(matched, revision, matched.catalogueVersion(), at, matches);
    }

    private static Matched with(Matched matched, Revision revision, int version, Instant at, List<Match> matches) {
        return new Matched(
                matched.board(),
                matched.reportId(),
                revision,
                version,
                at,
                matched.publishedAt(),
                matched.eventAt(),
                matched.source(),
                matched.credibility(),
                matched.citation(),
                matched.sameEventKeys(),
                matches,
                null);
    }

    /** Half a year of one to three fights a day in equal stamps, then a surge, with one march in it; a feed as a whole. */
    public static List<Observation> halfAYear(String board, String feed) {
        List<Observation> records = new ArrayList<>();
        Instant from = Instant.parse("2019-01-02T00:00:00Z");
        records.add(feedOpened(board, feed, from, from.plus(Duration.ofDays(200))));
        for (int day = 0; day <= 200; day++) {
            Instant published = from.plus(Duration.ofDays(day));
            int fights = day < 150 ? 1 + day % 3 : day < 165 ? 14 : 1;
            for (int fight = 0; fight < fights; fight++) {
                records.add(fight(board, "f-%03d-%02d".formatted(day, fight), published));
            }
            if (day == 155) {
                records.add(march(board, "march", published));
            }
        }
        records.add(new Fed(board, feed));
        return records;
    }

    /** Every partition has been matched through a moment. */
    public static List<Observation> ticks(Instant through) {
        List<Observation> ticks = new ArrayList<>();
        for (int partition = 0; partition < Topics.SPREAD; partition++) {
            ticks.add(new Tick("live", new Word.Through(partition, through, Map.of())));
        }
        return ticks;
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
