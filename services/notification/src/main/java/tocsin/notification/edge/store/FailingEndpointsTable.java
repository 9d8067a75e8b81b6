package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.application.FailingEndpoints;
import tocsin.notification.subscription.Subscription;

/** What the tables say of webhooks that do not work any more. */
@ApplicationScoped
public class FailingEndpointsTable implements FailingEndpoints {
    /**
     * Only what failed within a day is looked at closely. The whole time must lie between the first and the last attempt that failed
     * since the last success, and since it was enabled.
     */
    private static final String FAILING = """
            select s.id, to_char(min(a.started_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as since, count(*) as attempts,
                (array_agg(a.reason order by a.started_at desc))[1] as reason
            from notification.subscription s
            cross join lateral (
                select max(delivered_at) as at from notification.delivery where subscription = s.id) success
            join notification.delivery d on d.subscription = s.id
                and d.last_attempt_at > coalesce(success.at, '-infinity')
            join notification.attempt a on a.delivery = d.id and a.outcome in ('missed', 'given up')
                and a.started_at > coalesce(greatest(success.at, s.enabled_at), '-infinity')
            where s.purpose = 'ALERTS' and s.channel = 'webhook' and s.deleted_at is null and s.disabled_at is null
                and exists (
                    select 1 from notification.delivery recent
                    where recent.subscription = s.id and recent.state in ('PENDING', 'FAILED')
                        and recent.last_attempt_at > now() - interval '1 day')
            group by s.id
            having max(a.started_at) - min(a.started_at) >= :after * interval '1 millisecond'
            """;

    private static final String DISABLE = """
            with closed as (
                update notification.subscription set disabled_at = now(), disabled_reason = :reason
                where id = :id and disabled_at is null
            )
            update notification.delivery set state = 'FAILED', last_error = :reason
            where subscription = :id and state in ('PENDING', 'HELD', 'GATHERED')
            """;

    private static final String UNTOLD = """
            from SubscriptionRow where purpose = 'ALERTS' and deletedAt is null and disabledAt is not null and toldAt is null
            order by seq
            """;

    private final SubscriptionRows rows;

    FailingEndpointsTable(SubscriptionRows rows) {
        this.rows = rows;
    }

    @Override
    public Uni<Void> disable(Mutiny.StatelessSession session, Duration after) {
        return session.createNativeQuery(FAILING, Tuple.class)
                .setParameter("after", after.toMillis())
                .getResultList()
                .chain(found -> {
                    Uni<Void> disabled = Uni.createFrom().voidItem();
                    for (Tuple row : found) {
                        disabled = disabled.chain(() -> disable(session, row));
                    }
                    return disabled;
                });
    }

    private static Uni<Void> disable(Mutiny.StatelessSession session, Tuple row) {
        String reason = "Nothing has arrived since %s UTC, %s attempts failed. The last one: %s"
                .formatted(row.get("since"), row.get("attempts"), row.get("reason"));
        return session.createNativeQuery(DISABLE)
                .setParameter("reason", reason)
                .setParameter("id", row.get("id", UUID.class))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Subscription>> takeUntold(Mutiny.StatelessSession session) {
        return session.createSelectionQuery(UNTOLD, SubscriptionRow.class)
                .getResultList()
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : session.createMutationQuery("update SubscriptionRow set toldAt = instant where id in (:ids)")
                                .setParameter(
                                        "ids", found.stream().map(row -> row.id).toList())
                                .executeUpdate()
                                .replaceWith(
                                        () -> found.stream().map(rows::read).toList()));
    }
}
