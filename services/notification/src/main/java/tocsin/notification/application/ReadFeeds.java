package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.FeedArchive.Head;
import tocsin.notification.application.FeedArchive.Received;
import tocsin.notification.feed.AtomDocument;
import tocsin.notification.feed.CapDocument;
import tocsin.notification.feed.Feed;
import tocsin.notification.feed.FeedToken;
import tocsin.notification.feed.Publication;
import tocsin.notification.feed.Selection;
import tocsin.notification.feed.ToldAlert;

/** Reads alerts as feeds. */
@ApplicationScoped
public class ReadFeeds {
    /** The newest so many are on a feed. */
    public static final int MOST_ALERTS = 100;

    /** A message refers to so many earlier ones at most; far more than one rise and fall has. */
    private static final int MOST_REFERENCES = 100;

    private static final int MOST_KEPT = 32;

    /** Counted up when the same alerts are written otherwise, so that no reader keeps the old form. */
    private static final String FORM = "1";

    private final FeedBook book;
    private final FeedArchive archive;
    private final TheaterAreas areas;

    /** The documents last read: a public feed is asked for by many. */
    private final Map<String, String> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_KEPT;
        }
    };

    ReadFeeds(FeedBook book, FeedArchive archive, TheaterAreas areas) {
        this.book = book;
        this.archive = archive;
        this.areas = areas;
    }

    /**
     * What a feed holds now.
     *
     * @param tag another whenever its document would be another
     * @param changedAt when its newest alert came
     * @param heads its alerts, newest first
     */
    public record Edition(Publication publication, String tag, Instant changedAt, List<Head> heads) {
        public Edition {
            heads = List.copyOf(heads);
        }
    }

    /** A CAP message, and when its alert came. */
    public record Message(Instant receivedAt, String document) {}

    /** A feed, if there is one and the token opens it. Why not is nobody's business. */
    public Uni<Optional<Feed>> open(UUID feed, Optional<FeedToken> token) {
        return book.find(feed)
                .map(found -> found.filter(present -> present.access().admits(token)));
    }

    /** What a feed holds now. */
    public Uni<Edition> edition(Publication publication, Selection selection) {
        return archive.newest(selection, MOST_ALERTS)
                .map(heads -> new Edition(
                        publication,
                        tag(publication, heads),
                        heads.stream()
                                .map(Head::receivedAt)
                                .max(Instant::compareTo)
                                .orElse(publication.since()),
                        heads));
    }

    /** Its document. Written on a worker: a hundred explanations are no work for an event loop. */
    public Uni<String> atom(Edition edition) {
        @Nullable String known = kept(edition.tag());
        return known != null
                ? Uni.createFrom().item(known)
                : archive.read(edition.heads())
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(alerts -> keep(
                                edition.tag(),
                                AtomDocument.of(
                                        edition.publication(),
                                        alerts.stream().map(this::told).toList())));
    }

    /** The CAP message of one alert, absent if the feed does not tell it. */
    public Uni<Optional<Message>> cap(Publication publication, Selection selection, UUID alert) {
        return archive.find(selection, alert)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : archive.before(selection, found.get().alert(), MOST_REFERENCES)
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(before -> Optional.of(new Message(
                                        found.get().receivedAt(),
                                        CapDocument.of(publication, told(found.get()), before)))));
    }

    private ToldAlert told(Received received) {
        var alert = received.alert();
        return new ToldAlert(
                alert, received.receivedAt(), areas.of(alert.assessment().catalogueVersion(), alert.theaters()));
    }

    /** Of all that the document is made of, not of the document: an unchanged feed costs one small query. */
    private String tag(Publication publication, List<Head> heads) {
        StringBuilder made = new StringBuilder(FORM)
                .append('\n')
                .append(publication)
                .append('\n')
                .append(areas.versions());
        heads.forEach(head -> made.append('\n').append(head));
        return tag(made.toString());
    }

    /** A tag of this text. */
    public static String tag(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private @Nullable String kept(String tag) {
        synchronized (kept) {
            return kept.get(tag);
        }
    }

    private String keep(String tag, String document) {
        synchronized (kept) {
            kept.put(tag, document);
        }
        return document;
    }
}
