package tocsin.watch.edge.feeds;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.ApiPage;
import tocsin.watch.feed.Connector;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Fetching;
import tocsin.watch.feed.PageCursor;
import tocsin.watch.feed.Refusal;

/**
 * The API of ACLED: pages of events that have changed since the last reading. Its key goes with the question: the entry of the
 * environment reads {@code key=...&email=...}, and is never told on.
 */
@Singleton
class AcledApiConnector implements Connector {
    private final Web web;

    AcledApiConnector(Web web) {
        this.web = web;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("acled-api");
    }

    @Override
    public Fetched fetch(Fetching fetching) throws IOException {
        PageCursor cursor = PageCursor.of(fetching.cursor());
        long number = cursor.next() == null ? 1 : Long.parseLong(cursor.next());
        byte[] body;
        try (Answer answer = web.get(new Web.Question(question(fetching, cursor, number), Map.of()))) {
            body = answer.bytes();
        }
        ApiPage page = ApiPage.of(body);
        if (!page.says("success")) {
            throw new FetchRefused(Refusal.STATUS, "its page says that it did not succeed");
        }
        List<ArchiveLine> lines = page.lines("data", "page " + number);
        // While pages are read, the question stays the same; the greatest change waits in the mark until the last page.
        long changed = page.greatest("data", "timestamp", waiting(cursor));
        boolean last = lines.isEmpty();
        PageCursor after = last
                ? new PageCursor(null, null, changed)
                : new PageCursor(Long.toString(number + 1), Long.toString(changed), cursor.changed());
        return new Fetched(
                Attribution.to(fetching.source(), lines),
                Map.of(),
                after.text(),
                last ? Fetched.Standing.CAUGHT_UP : Fetched.Standing.MORE);
    }

    private static long waiting(PageCursor cursor) {
        return cursor.first() == null ? cursor.changed() : Long.parseLong(cursor.first());
    }

    private static URI question(Fetching fetching, PageCursor cursor, long number) throws FetchRefused {
        String address = fetching.settings().address();
        StringBuilder question = new StringBuilder(address).append(address.contains("?") ? "&" : "?");
        question.append("page=").append(number);
        if (cursor.changed() > 0) {
            question.append("&timestamp=").append(cursor.changed()).append("&timestamp_where=%3E%3D");
        }
        if (fetching.credential() != null) {
            question.append('&').append(fetching.credential());
        }
        return Web.Question.uri(question.toString());
    }
}
