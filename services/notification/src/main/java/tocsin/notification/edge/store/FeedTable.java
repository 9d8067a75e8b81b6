package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.FeedBook;
import tocsin.notification.feed.Access;
import tocsin.notification.feed.Feed;
import tocsin.notification.feed.FeedToken;
import tocsin.notification.feed.Selection;
import tocsin.notification.routing.Disclosure;
import tocsin.notification.subscription.Filter;

/** The table {@code feed}. */
@ApplicationScoped
public class FeedTable implements FeedBook {
    private final Mutiny.SessionFactory sessions;

    FeedTable(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> add(Feed feed) {
        return sessions.withStatelessTransaction(session -> session.insert(row(feed)));
    }

    @Override
    public Uni<Optional<Feed>> find(UUID id) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "from FeedRow where id = :id and deletedAt is null", FeedRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(FeedTable::feed)));
    }

    @Override
    public Uni<Boolean> delete(UUID id, String by, Instant at) {
        return sessions.withStatelessTransaction(session -> session.createMutationQuery(
                        "update FeedRow set deletedBy = :by, deletedAt = :at where id = :id and deletedAt is null")
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate()
                .map(changed -> changed == 1));
    }

    @Override
    public Uni<List<Listed>> list(long after, int limit) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "from FeedRow where deletedAt is null and seq > :after order by seq", FeedRow.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new Listed(row.seq, feed(row)))
                        .toList()));
    }

    private static FeedRow row(Feed feed) {
        FeedRow row = new FeedRow();
        row.id = feed.id();
        row.name = feed.name();
        Filter filter = feed.selection().filter();
        row.problems = Lines.of(filter.problems());
        row.theaters = Lines.of(filter.theaters());
        row.minLevel = filter.minLevel().name();
        row.exercises = filter.exercises();
        row.audience = feed.sees().name();
        row.reader = feed.selection().audience();
        row.tokenHash = switch (feed.access()) {
            case Access.Everybody everybody -> null;
            case Access.TokenHolders(FeedToken.Hash hash) -> hash.hex();
        };
        row.createdBy = feed.createdBy();
        row.createdAt = feed.createdAt();
        return row;
    }

    private static Feed feed(FeedRow row) {
        Access access = row.tokenHash == null
                ? new Access.Everybody()
                : new Access.TokenHolders(new FeedToken.Hash(row.tokenHash));
        Filter filter = new Filter(
                Lines.read(row.problems), Lines.read(row.theaters), WarningLevel.valueOf(row.minLevel), row.exercises);
        return new Feed(
                row.id,
                row.name,
                new Selection(filter, row.reader),
                Disclosure.valueOf(row.audience),
                access,
                row.createdBy,
                row.createdAt);
    }
}
