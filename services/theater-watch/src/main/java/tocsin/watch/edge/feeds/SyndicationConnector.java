package tocsin.watch.edge.feeds;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;
import tocsin.watch.feed.Connector;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Fetching;
import tocsin.watch.feed.SyndicationCursor;
import tocsin.watch.feed.SyndicationReading;

/** RSS 2.0 and Atom, asked whether they have changed. */
@Singleton
class SyndicationConnector implements Connector {
    private static final int NOT_MODIFIED = 304;
    private static final String ACCEPTED =
            "application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5";

    private final Web web;

    SyndicationConnector(Web web) {
        this.web = web;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("rss");
    }

    @Override
    public Fetched fetch(Fetching fetching) throws IOException {
        SyndicationCursor cursor = SyndicationCursor.of(fetching.cursor());
        try (Answer answer = web.get(
                new Web.Question(Web.Question.uri(fetching.settings().address()), Conditions.of(cursor, ACCEPTED)))) {
            if (answer.status() == NOT_MODIFIED) {
                return Fetched.nothing(cursor.text(), Fetched.Standing.CAUGHT_UP);
            }
            SyndicationReading.Document document = SyndicationReading.read(
                    answer.bytes(),
                    answer.header("Content-Type").orElse("application/xml"),
                    fetching.source(),
                    cursor.seen(),
                    fetching.now());
            SyndicationCursor after = new SyndicationCursor(
                    answer.header("ETag").orElse(null),
                    answer.header("Last-Modified").orElse(null),
                    document.seen());
            return new Fetched(
                    document.lines(), document.refusals().counts(), after.text(), Fetched.Standing.CAUGHT_UP);
        }
    }
}
