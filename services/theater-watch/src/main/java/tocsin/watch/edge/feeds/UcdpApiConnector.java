package tocsin.watch.edge.feeds;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.identity.ReportIds;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.ApiPage;
import tocsin.watch.feed.Connector;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Fetching;
import tocsin.watch.feed.PageCursor;
import tocsin.watch.feed.Refusal;

/** The API of UCDP (ucdpapi.pcr.uu.se): pages of events, each with the address of the next. One page is one portion. */
@Singleton
class UcdpApiConnector implements Connector {
    private static final String TOKEN = "x-ucdp-access-token";

    private final Web web;

    UcdpApiConnector(Web web) {
        this.web = web;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("ucdp-api");
    }

    @Override
    public Fetched fetch(Fetching fetching) throws IOException {
        PageCursor cursor = PageCursor.of(fetching.cursor());
        URI first = Web.Question.uri(fetching.settings().address());
        URI address = cursor.next() == null ? first : Web.Question.uri(cursor.next());
        if (!String.valueOf(first.getRawAuthority()).equals(address.getRawAuthority())) {
            throw new FetchRefused(Refusal.REDIRECT, "its next page is on another server");
        }
        byte[] body;
        try (Answer answer = web.get(new Web.Question(address, headers(fetching.credential())))) {
            body = answer.bytes();
        }
        String mark = ReportIds.contentHash(body);
        if (cursor.next() == null && mark.equals(cursor.first())) {
            return Fetched.nothing(cursor.text(), Fetched.Standing.CAUGHT_UP);
        }
        ApiPage page = ApiPage.of(body);
        String next = page.text("NextPageUrl");
        PageCursor after = new PageCursor(
                next.isBlank() ? null : next, cursor.next() == null ? mark : cursor.first(), cursor.changed());
        List<ArchiveLine> lines = page.lines("Result", "page " + address.getRawQuery());
        return new Fetched(
                Attribution.to(fetching.source(), lines),
                Map.of(),
                after.text(),
                next.isBlank() ? Fetched.Standing.CAUGHT_UP : Fetched.Standing.MORE);
    }

    private static Map<String, String> headers(@Nullable String credential) {
        return credential == null ? Map.of() : Map.of(TOKEN, credential);
    }
}
