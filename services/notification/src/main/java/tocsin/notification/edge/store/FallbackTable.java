package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.identity.NameUuid;
import tocsin.notification.application.FallbackBook;
import tocsin.notification.routing.Disclosure;

/** Finds what did not get through in {@code delivery}; each fallback is a subscription of its own. */
@ApplicationScoped
public class FallbackTable implements FallbackBook {
    private static final UUID FALLBACKS = UUID.fromString("0b5a3f0e-6f0a-5d0b-9f0d-4e1f5f4a7c21");

    /** Of the last day only: what is older was told of by then, or nobody reads it as urgent. One replica looks at a time. */
    private static final String LATE = """
            select d.alert, d.subscription, s.name, s.fallback, d.lane, d.position, d.sees,
                coalesce(d.last_error, 'no attempt has ended') as error
            from notification.delivery d
            join notification.alert a on a.id = d.alert
            join notification.subscription s on s.id = d.subscription
            where s.fallback is not null and s.purpose = 'ALERTS' and s.deleted_at is null
                and a.board = 'live' and a.kind = 'RAISE' and a.to_level = 'CRITICAL'
                and d.queued_at > now() - interval '1 day'
                and (d.state = 'FAILED'
                    or d.state = 'PENDING' and d.attempts > d.attempts_before
                        and d.queued_at < now() - :after * interval '1 millisecond')
                and not exists (
                    select 1 from notification.delivery other join notification.subscription f on f.id = other.subscription
                    where other.alert = d.alert and f.purpose = 'FALLBACK' and f.fallback_of = s.id)
            order by d.seq limit 100
            """;

    /** Whoever unsubscribed stays so, until another address is named. */
    private static final String READY = """
            insert into notification.subscription as known
                (id, name, owner, purpose, channel, target, problems, theaters, min_level, exercises, audience, fallback_of)
            select :id, s.name || ' (fallback)', s.owner, 'FALLBACK', 'email', s.fallback, '', '', 'CRITICAL', false, s.audience, s.id
            from notification.subscription s where s.id = :of
            on conflict (id) do update set target = excluded.target, name = excluded.name, audience = excluded.audience,
                disabled_at = case when known.target = excluded.target then known.disabled_at end,
                disabled_reason = case when known.target = excluded.target then known.disabled_reason end
            returning (disabled_at is null)::text
            """;

    @Override
    public Uni<List<Late>> late(Mutiny.StatelessSession session, Duration after) {
        return session.createNativeQuery("select pg_advisory_xact_lock(hashtext('fallback'))::text")
                .getResultList()
                .chain(() -> session.createNativeQuery(LATE, Tuple.class)
                        .setParameter("after", after.toMillis())
                        .getResultList())
                .chain(found -> {
                    Uni<List<Late>> ready = Uni.createFrom().item(new ArrayList<>());
                    for (Tuple row : found) {
                        ready = ready.call(late -> ready(session, row, late));
                    }
                    return ready;
                });
    }

    private static Uni<Void> ready(Mutiny.StatelessSession session, Tuple row, List<Late> ready) {
        UUID subscription = row.get("subscription", UUID.class);
        Late late = new Late(
                row.get("alert", UUID.class),
                subscription,
                NameUuid.of(FALLBACKS, subscription.toString()),
                row.get("name", String.class),
                row.get("lane", String.class),
                row.get("position", Number.class).longValue(),
                Disclosure.valueOf(row.get("sees", String.class)),
                row.get("error", String.class));
        return session.createNativeQuery(READY, String.class)
                .setParameter("id", late.fallback())
                .setParameter("of", subscription)
                .getSingleResult()
                .invoke(enabled -> {
                    if (Boolean.parseBoolean(enabled)) {
                        ready.add(late);
                    }
                })
                .replaceWithVoid();
    }
}
