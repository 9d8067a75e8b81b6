package tocsin.watch.edge.feeds;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.CapIndex;
import tocsin.watch.feed.CapReading;
import tocsin.watch.feed.Connector;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Fetching;
import tocsin.watch.feed.Refusal;
import tocsin.watch.feed.SyndicationCursor;

/** CAP 1.2: one alert behind an address, or a list of alerts as RSS or Atom, of which those are read that are new in it. */
@Singleton
class CapConnector implements Connector {
    private static final int MOST_AT_ONCE = 20;

    private final Web web;

    CapConnector(Web web) {
        this.web = web;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("cap");
    }

    @Override
    public Fetched fetch(Fetching fetching) throws IOException {
        SyndicationCursor cursor = SyndicationCursor.of(fetching.cursor());
        byte[] document;
        String type;
        try (Answer answer = web.get(Web.Question.of(fetching.settings().address()))) {
            document = answer.bytes();
            type = answer.header("Content-Type").orElse("application/xml");
        }
        if (CapReading.isAlert(document)) {
            return new Fetched(
                    List.of(read(document, fetching, fetching.settings().address())),
                    Map.of(),
                    cursor.text(),
                    Fetched.Standing.CAUGHT_UP);
        }
        return listed(fetching, cursor, CapIndex.alerts(document, type));
    }

    private Fetched listed(Fetching fetching, SyndicationCursor cursor, List<String> alerts) {
        List<String> fresh =
                alerts.stream().filter(alert -> !cursor.seen().contains(alert)).toList();
        Set<String> seen = new TreeSet<>(alerts);
        seen.retainAll(cursor.seen());
        List<ArchiveLine> lines = new ArrayList<>();
        Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);
        for (String alert : fresh.subList(0, Math.min(MOST_AT_ONCE, fresh.size()))) {
            try (Answer answer = web.get(Web.Question.of(alert))) {
                lines.add(read(answer.bytes(), fetching, alert));
                seen.add(alert);
            } catch (FetchRefused refused) {
                // One alert that cannot be had must not keep the others; it is asked for again next time.
                refusals.merge(refused.refusal(), 1L, Long::sum);
            } catch (IOException broken) {
                refusals.merge(Refusal.UNREACHABLE, 1L, Long::sum);
            }
        }
        boolean more = fresh.size() > MOST_AT_ONCE && refusals.isEmpty();
        return new Fetched(
                lines,
                refusals,
                new SyndicationCursor(null, null, seen).text(),
                more ? Fetched.Standing.MORE : Fetched.Standing.CAUGHT_UP);
    }

    private static ArchiveLine read(byte[] alert, Fetching fetching, String name) throws FetchRefused {
        // A drill is for a board that is no live one: there, everything that was is read.
        CapReading.Drills drills =
                fetching.from() instanceof Fetching.Beginning.Since ? CapReading.Drills.TAKEN : CapReading.Drills.LEFT;
        return CapReading.read(alert, name, fetching.source(), drills);
    }
}
