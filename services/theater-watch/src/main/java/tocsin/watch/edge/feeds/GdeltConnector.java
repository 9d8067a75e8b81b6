package tocsin.watch.edge.feeds;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tocsin.watch.application.FeedConfiguration;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.feed.BoundedText;
import tocsin.watch.feed.Connector;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Fetching;
import tocsin.watch.feed.GdeltCursor;
import tocsin.watch.feed.GdeltList;
import tocsin.watch.feed.Refusal;
import tocsin.watch.feed.Tally;
import tocsin.watch.feed.Unpacking;

/**
 * GDELT 2.0 (data.gdeltproject.org): {@code lastupdate.txt} names the newest export; where something lies between it and what
 * was read, {@code masterfilelist.txt} beside it names all. One export is one portion.
 */
@Singleton
class GdeltConnector implements Connector {
    private static final String MASTER = "masterfilelist.txt";

    /** The list of all files is long (over 100 MB in 2024), but nothing of it is kept but the names that are wanted. */
    private static final long MOST_OF_LIST = 1L << 30;

    /** More are found when these have been read. */
    private static final int MOST_PENDING = 500;

    /** A file that could not be had as its list describes it is passed over after this, or it would stop the source for good. */
    private static final int MOST_TRIES = 3;

    /** GDELT publishes every 15 minutes: one that has been quiet for longer than this is answered for by its server only. */
    private static final Duration QUIET = Duration.ofHours(2);

    private final Web web;
    private final Unpacking unpacking;

    GdeltConnector(Web web, FeedConfiguration configuration) {
        this.web = web;
        this.unpacking =
                new Unpacking(configuration.mostUnpackedBytes(), configuration.longestLine(), StandardCharsets.UTF_8);
    }

    @Override
    public Set<String> kinds() {
        return Set.of("gdelt");
    }

    @Override
    public Fetched fetch(Fetching fetching) throws IOException {
        GdeltCursor cursor = begun(fetching);
        if (!cursor.pending().isEmpty()) {
            return export(fetching, cursor);
        }
        GdeltList.Export newest = newest(fetching);
        if (!cursor.isNew(newest)) {
            boolean quiet = GdeltCursor.time(newest.stamp()).plus(QUIET).isBefore(fetching.now());
            return Fetched.nothing(cursor.text(), quiet ? Fetched.Standing.IDLE : Fetched.Standing.CAUGHT_UP);
        }
        boolean onlyNewest = cursor.last() == null || cursor.isNext(newest);
        List<GdeltList.Export> due = onlyNewest ? List.of(newest) : between(fetching, cursor, newest);
        return export(fetching, cursor.expecting(due.isEmpty() ? List.of(newest) : due));
    }

    private static GdeltCursor begun(Fetching fetching) throws FetchRefused {
        return fetching.cursor() == null && fetching.from() instanceof Fetching.Beginning.Since(Instant time)
                ? GdeltCursor.before(time)
                : GdeltCursor.of(fetching.cursor());
    }

    private GdeltList.Export newest(Fetching fetching) throws IOException {
        try (Answer answer = web.get(Web.Question.of(fetching.settings().address()))) {
            String list = new String(answer.bytes(), StandardCharsets.US_ASCII);
            return list.lines()
                    .flatMap(line -> GdeltList.export(line).stream())
                    .findFirst()
                    .orElseThrow(() -> new FetchRefused(Refusal.FORMAT, "its list names no export"));
        }
    }

    /** What was published after the cursor, oldest first. */
    private List<GdeltList.Export> between(Fetching fetching, GdeltCursor cursor, GdeltList.Export newest)
            throws IOException {
        Web.Question list =
                new Web.Question(Web.Question.uri(fetching.settings().address()).resolve(MASTER), Map.of());
        List<GdeltList.Export> due = new ArrayList<>();
        try (Answer answer = web.get(list);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new BoundedText(answer.body(MOST_OF_LIST), StandardCharsets.US_ASCII, 1_000, new Tally()),
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                GdeltList.export(line)
                        .filter(cursor::isNew)
                        .filter(export -> export.stamp().compareTo(newest.stamp()) <= 0)
                        .ifPresent(due::add);
            }
        }
        return due.stream()
                .sorted((one, other) -> one.stamp().compareTo(other.stamp()))
                .limit(MOST_PENDING)
                .toList();
    }

    private Fetched export(Fetching fetching, GdeltCursor cursor) throws IOException {
        GdeltList.Export export = cursor.pending().getFirst();
        GdeltCursor after = cursor.advanced();
        // Also when the last that is known has been read: only the list says whether there is another by now.
        Fetched.Standing standing = Fetched.Standing.MORE;
        try {
            Tally tally = new Tally();
            List<ArchiveLine> lines = unpacking.lines(
                    export.stamp() + ".export.CSV.zip", new ByteArrayInputStream(downloaded(export)), tally);
            return new Fetched(Attribution.to(fetching.source(), lines), tally.counts(), after.text(), standing);
        } catch (FetchRefused refused) {
            boolean broken = Set.of(Refusal.STATUS, Refusal.CHECKSUM, Refusal.FORMAT, Refusal.TOO_INFLATED)
                    .contains(refused.refusal());
            if (!broken || fetching.failures() < MOST_TRIES) {
                throw new FetchRefused(
                        refused.refusal(),
                        "export " + export.stamp() + ": " + refused.reason(),
                        refused.waiting().orElse(null));
            }
            return new Fetched(List.of(), Map.of(Refusal.PASSED_OVER, 1L), after.text(), standing);
        }
    }

    private byte[] downloaded(GdeltList.Export export) throws IOException {
        byte[] zip;
        try (Answer answer = web.get(Web.Question.of(export.address()))) {
            zip = answer.bytes();
        }
        String md5 = HexFormat.of().formatHex(md5().digest(zip));
        if (zip.length != export.size() || !md5.equals(export.md5())) {
            throw new FetchRefused(
                    Refusal.CHECKSUM,
                    "expected %d bytes with MD5 %s, found %d with %s"
                            .formatted(export.size(), export.md5(), zip.length, md5));
        }
        return zip;
    }

    /** What GDELT gives; it guards against mistakes of the network, not against an enemy. */
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has MD5", missing);
        }
    }
}
