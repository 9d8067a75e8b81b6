package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.application.OperationsBook;
import tocsin.notification.operations.Condition;
import tocsin.notification.operations.Notice;

/** The tables {@code condition}, {@code duty} and {@code notice}, and what the others say of our health. */
@ApplicationScoped
public class OperationsTables implements OperationsBook {
    private static final String TAKE = """
            insert into notification.duty (name, due_at)
            values (:duty, now() + :every * interval '1 millisecond')
            on conflict (name) do update set due_at = excluded.due_at where duty.due_at <= now()
            """;

    /**
     * What is wrong, from what the tables say: problems of the live board whose last alert was blind, subscriptions where
     * nothing arrived since a delivery was given up, and alerts that wait too long.
     */
    private static final String PRESENT = """
            select 'BLIND' as kind, latest.problem as subject, latest.blind as reason from (
                select distinct on (problem) problem, blind from notification.alert
                where board = 'live' order by problem, number desc) latest
            where latest.blind is not null
            union all
            select 'FAILING', s.id::text, s.name || ' of ' || s.owner || ': ' || coalesce(max(d.last_error), '')
            from notification.subscription s join notification.delivery d on d.subscription = s.id
            where s.purpose <> 'OPERATIONS' and s.deleted_at is null
                and d.state = 'FAILED' and d.last_attempt_at > now() - interval '7 days'
                and d.last_error is distinct from s.disabled_reason
                and not exists (
                    select 1 from notification.delivery later
                    where later.subscription = s.id and later.delivered_at > d.last_attempt_at)
            group by s.id
            union all
            select 'LATE', s.id::text, s.name || ' of ' || s.owner || ': ' || count(*) || ' since ' ||
                to_char(min(d.queued_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC'
            from notification.subscription s join notification.delivery d on d.subscription = s.id
            where s.purpose <> 'OPERATIONS'
                and (d.state = 'PENDING' and d.queued_at < now() - :late * interval '1 millisecond'
                    or d.state = 'GATHERED' and d.carried_by is null
                        and d.gathered_until < now() - :late * interval '1 millisecond')
            group by s.id
            order by 1, 2
            """;

    @Override
    public Uni<Boolean> take(Mutiny.StatelessSession session, String duty, Duration every) {
        return session.createNativeQuery(TAKE)
                .setParameter("duty", duty)
                .setParameter("every", every.toMillis())
                .executeUpdate()
                .map(changed -> changed == 1);
    }

    @Override
    public Uni<List<Condition>> known(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select kind, subject, reason from notification.condition order by 1, 2", Tuple.class)
                .getResultList()
                .map(OperationsTables::conditions);
    }

    @Override
    public Uni<List<Condition>> present(Mutiny.StatelessSession session, Duration lateAfter) {
        return session.createNativeQuery(PRESENT, Tuple.class)
                .setParameter("late", lateAfter.toMillis())
                .getResultList()
                .map(OperationsTables::conditions);
    }

    private static List<Condition> conditions(List<Tuple> rows) {
        List<Condition> conditions = new ArrayList<>();
        for (Tuple row : rows) {
            conditions.add(new Condition(
                    Condition.Kind.valueOf(row.get(0, String.class)),
                    row.get(1, String.class),
                    row.get(2, String.class)));
        }
        return conditions;
    }

    @Override
    public Uni<Void> remember(Mutiny.StatelessSession session, List<Condition> conditions) {
        Uni<Void> remembered = session.createNativeQuery("delete from notification.condition")
                .executeUpdate()
                .replaceWithVoid();
        for (Condition condition : conditions) {
            remembered = remembered.chain(
                    () -> session.createNativeQuery("insert into notification.condition (kind, subject, since, reason)"
                                    + " values (:kind, :subject, now(), :reason)")
                            .setParameter("kind", condition.kind().name())
                            .setParameter("subject", condition.subject())
                            .setParameter("reason", condition.reason())
                            .executeUpdate()
                            .replaceWithVoid());
        }
        return remembered;
    }

    @Override
    public Uni<Boolean> keep(Mutiny.StatelessSession session, Notice notice) {
        NoticeRow row = new NoticeRow();
        row.id = notice.id();
        row.kind = notice.kind().name();
        row.at = notice.at();
        row.title = notice.title();
        row.body = notice.text();
        row.link = notice.link();
        return session.createSelectionQuery("select count(*) from NoticeRow where id = :id", Long.class)
                .setParameter("id", notice.id())
                .getSingleResult()
                .chain(known -> known > 0
                        ? Uni.createFrom().item(false)
                        : session.insert(row).replaceWith(true));
    }

    @Override
    public Uni<Long> waiting(Mutiny.StatelessSession session) {
        return session.createSelectionQuery(
                        "select count(*) from DeliveryRow where state = 'PENDING' and alert is not null", Long.class)
                .getSingleResult();
    }

    @Override
    public Uni<Void> removeOlderThan(Mutiny.StatelessSession session, Duration kept) {
        Instant limit = Instant.now().minus(kept);
        return session.createMutationQuery("delete from AlertRow where receivedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate()
                .chain(() -> session.createMutationQuery("delete from NoticeRow where at < :limit")
                        .setParameter("limit", limit)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
