package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import tocsin.notification.feed.Access;
import tocsin.notification.feed.Feed;
import tocsin.notification.feed.FeedDraft;
import tocsin.notification.feed.FeedDraft.Openness;
import tocsin.notification.feed.FeedToken;
import tocsin.notification.feed.Selection;

/** Sets feeds up and ends them. */
@ApplicationScoped
public class KeepFeeds {
    private static final Logger LOG = Logger.getLogger(KeepFeeds.class);

    private final FeedBook book;
    private final RoutingBook routing;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock = InstantSource.system();

    KeepFeeds(FeedBook book, RoutingBook routing) {
        this.book = book;
        this.routing = routing;
    }

    /** What came of it. */
    public sealed interface Result {
        /** It stands; its token, unless it is public, is in this answer and nowhere else. */
        record Kept(Feed feed, Optional<FeedToken> token) implements Result {}

        /** The draft has these faults. */
        record Refused(FeedDraft.Checked.Refused faults) implements Result {}
    }

    /** Sets one up. */
    public Uni<Result> create(FeedDraft draft, String by) {
        return routing.current()
                .chain(standing -> switch (draft.check(standing.tree().audiences())) {
                    case FeedDraft.Checked.Refused refused -> Uni.createFrom().item(new Result.Refused(refused));
                    case FeedDraft.Checked.Accepted accepted -> keep(accepted, by);
                });
    }

    private Uni<Result> keep(FeedDraft.Checked.Accepted accepted, String by) {
        Optional<FeedToken> token =
                accepted.openness() == Openness.PUBLIC ? Optional.empty() : Optional.of(freshToken());
        Access access = token.<Access>map(secret -> new Access.TokenHolders(secret.hash()))
                .orElseGet(Access.Everybody::new);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Feed feed = new Feed(
                UUID.randomUUID(),
                accepted.name(),
                new Selection(accepted.filter(), accepted.audience().id()),
                accepted.audience().sees(),
                access,
                by,
                now);
        return book.add(feed)
                .invoke(() -> LOG.infof(
                        "A feed is set up: feedId=%s audience=%s public=%s by=%s",
                        feed.id(), feed.selection().audience(), token.isEmpty(), by))
                .replaceWith(new Result.Kept(feed, token));
    }

    /** Ends one for all its readers; false if it was gone. */
    public Uni<Boolean> delete(UUID id, String by) {
        return book.delete(id, by, clock.instant()).invoke(deleted -> {
            if (deleted) {
                LOG.infof("A feed is deleted: feedId=%s by=%s", id, by);
            }
        });
    }

    private FeedToken freshToken() {
        byte[] bytes = new byte[FeedToken.FRESH_BYTES];
        random.nextBytes(bytes);
        return FeedToken.of(bytes);
    }
}
