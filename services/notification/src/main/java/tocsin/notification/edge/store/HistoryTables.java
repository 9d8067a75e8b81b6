package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.AlertArchive.DeliveryStatus;
import tocsin.notification.application.DeliveryHistory;

/** The tables {@code delivery} and {@code attempt} as a history. */
@ApplicationScoped
public class HistoryTables implements DeliveryHistory {
    /** Of one that went in the message of another: those of the message. */
    private static final String ATTEMPTS = """
            select number, started_at, ended_at, outcome, reason from notification.attempt
            where delivery = coalesce((select carried_by from notification.delivery where id = $1), $1) order by number
            """;

    /** The subscription is locked against being disabled meanwhile. A message goes whole: where one of its members is wanted, all are. */
    private static final String QUEUE_AGAIN = """
            with standing as (
                select id from notification.subscription
                where id = $1 and disabled_at is null and deleted_at is null for share
            ), wanted as (
                select distinct coalesce(d.carried_by, d.id) as id from notification.delivery d join standing s on d.subscription = s.id
                where d.alert is not null and %s
            ), queued as (
                update notification.delivery d
                set state = 'PENDING', attempts_before = attempts, queued_at = now(), next_attempt_at = now(), leased_until = null
                from wanted where d.id = wanted.id and d.state in ('DELIVERED', 'FAILED')
                returning d.id
            ), carried as (
                update notification.delivery d set state = 'GATHERED' from queued where d.carried_by = queued.id
            )
            select (select count(*) from standing) as standing, (select count(*)::int from queued) as queued
            """;

    private static final String FAILED = QUEUE_AGAIN.formatted("d.state = 'FAILED'");
    private static final String BETWEEN =
            QUEUE_AGAIN.formatted("d.state in ('DELIVERED', 'FAILED') and d.created_at >= $2 and d.created_at < $3");

    private final Mutiny.SessionFactory sessions;
    private final Pool pool;

    HistoryTables(Mutiny.SessionFactory sessions, Pool pool) {
        this.sessions = sessions;
        this.pool = pool;
    }

    @Override
    public Uni<Optional<DeliveryStatus>> find(UUID delivery, Optional<String> owner) {
        String where =
                " where d.id = :id" + (owner.isPresent() ? " and s.owner = :owner and s.purpose <> 'OPERATIONS'" : "");
        return sessions.withStatelessSession(session -> {
            var select = session.createSelectionQuery(DeliveryHead.SELECT + where, DeliveryHead.class)
                    .setParameter("id", delivery);
            owner.ifPresent(name -> select.setParameter("owner", name));
            return select.getSingleResultOrNull()
                    .map(head -> Optional.ofNullable(head).map(DeliveryHead::status));
        });
    }

    @Override
    public Uni<List<Attempt>> attempts(UUID delivery) {
        return pool.preparedQuery(ATTEMPTS).execute(Tuple.of(delivery)).map(found -> {
            List<Attempt> attempts = new ArrayList<>();
            found.forEach(row -> attempts.add(attempt(row)));
            return attempts;
        });
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                row.getInteger("number"),
                row.getOffsetDateTime("started_at").toInstant(),
                instant(row.getOffsetDateTime("ended_at")),
                row.getString("outcome"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    @Override
    public Uni<Optional<Integer>> queueAgain(UUID subscription, Selection selection) {
        return switch (selection) {
            case Selection.Failed failed -> queueAgain(FAILED, Tuple.of(subscription));
            case Selection.Between(Instant from, Instant to) ->
                queueAgain(BETWEEN, Tuple.of(subscription, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC)));
        };
    }

    private Uni<Optional<Integer>> queueAgain(String statement, Tuple values) {
        return pool.preparedQuery(statement).execute(values).map(found -> {
            Row row = found.iterator().next();
            return row.getLong("standing") == 1 ? Optional.of(row.getInteger("queued")) : Optional.empty();
        });
    }
}
