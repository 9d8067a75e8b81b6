package tocsin.watch.edge.feeds;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import tocsin.contracts.identity.ReportIds;
import tocsin.watch.application.FeedConfiguration;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.Connector;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Fetching;
import tocsin.watch.feed.SyndicationCursor;
import tocsin.watch.feed.Tally;
import tocsin.watch.feed.Unpacking;

/**
 * UCDP and ACLED exports as CSV behind a web address, packed or not. The file is read whole when it has changed; rows that
 * have not changed are the same revisions of the same reports.
 */
@Singleton
class TableConnector implements Connector {
    private static final int NOT_MODIFIED = 304;

    private final Web web;
    private final FeedConfiguration configuration;

    TableConnector(Web web, FeedConfiguration configuration) {
        this.web = web;
        this.configuration = configuration;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("ucdp-csv", "acled-csv");
    }

    @Override
    public Fetched fetch(Fetching fetching) throws IOException {
        SyndicationCursor cursor = SyndicationCursor.of(fetching.cursor());
        try (Answer answer = web.get(new Web.Question(
                Web.Question.uri(fetching.settings().address()), Conditions.of(cursor, "text/csv, */*;q=0.5")))) {
            if (answer.status() == NOT_MODIFIED) {
                return Fetched.nothing(cursor.text(), Fetched.Standing.CAUGHT_UP);
            }
            byte[] file = answer.bytes();
            Set<String> mark = Set.of(ReportIds.contentHash(file));
            SyndicationCursor after = new SyndicationCursor(
                    answer.header("ETag").orElse(null),
                    answer.header("Last-Modified").orElse(null),
                    mark);
            if (cursor.seen().equals(mark)) {
                return Fetched.nothing(after.text(), Fetched.Standing.CAUGHT_UP);
            }
            Unpacking unpacking =
                    new Unpacking(configuration.mostUnpackedBytes(), configuration.longestLine(), answer.charset());
            Tally tally = new Tally();
            List<ArchiveLine> lines =
                    unpacking.lines(fetching.settings().kind(), new ByteArrayInputStream(file), tally);
            return new Fetched(
                    Attribution.to(fetching.source(), lines), tally.counts(), after.text(), Fetched.Standing.CAUGHT_UP);
        }
    }
}
