package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What goes at once, above all a raise to CRITICAL, takes the place of what waits in messages before it of its problem, so that
 * no digest tells of it afterwards.
 */
final class Overtaking {
    private static final String GATHERED = """
            with overtaken as (
                update notification.delivery d set state = 'SUPERSEDED', superseded_by = raise.id
                from notification.delivery raise
                where raise.alert in (:alerts) and raise.state = 'PENDING' and not raise.settles
                    and d.subscription = raise.subscription and d.lane = raise.lane and d.position < raise.position
                    and d.state = 'GATHERED' and d.carried_by is null
                returning d.id, d.superseded_by
            )
            update notification.delivery h set superseded_by = overtaken.superseded_by
            from overtaken where h.superseded_by = overtaken.id
            """;

    /**
     * Of messages that are closed and not being sent. What is left of a message keeps its id; where the carrier itself goes, the place in
     * the lane is taken by a member that was never a carrier, or else by the one that was last: the message under its id told of
     * all that were carriers before, so that a receiver who got that one misses nothing.
     */
    private static final String CLOSED = """
            with message as (
                select c.* from notification.delivery c
                where c.state = 'PENDING' and c.home_lane is not null
                    and (c.leased_until is null or c.leased_until < now()) and %s
            ), member as (
                select message.id, message.id as message, message.subscription, message.home_lane as lane,
                    message.home_position as position from message
                union all
                select m.id, message.id, m.subscription, m.lane, m.position
                from message join notification.delivery m on m.carried_by = message.id and m.state = 'GATHERED'
            ), overtaken as (
                select member.id, member.message, newer.id as by from member cross join lateral (%s) newer
            ), free as (
                select c.id, c.lane, c.position, c.queued_at from notification.delivery c
                where c.id in (select message from overtaken) and c.state = 'PENDING'
                    and (c.leased_until is null or c.leased_until < now())
                for update skip locked
            ), gone as (
                update notification.delivery d set state = 'SUPERSEDED', superseded_by = overtaken.by, carried_by = null,
                    leased_until = null, lane = coalesce(d.home_lane, d.lane),
                    position = coalesce(d.home_position, d.position), home_lane = null, home_position = null
                from overtaken join free on free.id = overtaken.message where d.id = overtaken.id
                returning d.id, d.superseded_by
            ), inherited as (
                update notification.delivery h set superseded_by = gone.superseded_by
                from gone where h.superseded_by = gone.id
            ), heir as (
                select d.id, free.lane, free.position, free.queued_at, first_value(d.id) over (
                    partition by free.id order by d.last_attempt_at desc nulls first, d.seq) as carrier
                from gone join free on free.id = gone.id join notification.delivery d on d.carried_by = free.id
                where d.state = 'GATHERED' and d.id not in (select id from overtaken)
            )
            update notification.delivery d set
                carried_by = case when heir.carrier = d.id then null else heir.carrier end,
                state = case when heir.carrier = d.id then 'PENDING' else d.state end,
                settles = heir.carrier = d.id,
                home_lane = case when heir.carrier = d.id then d.lane end,
                home_position = case when heir.carrier = d.id then d.position end,
                lane = case when heir.carrier = d.id then heir.lane else d.lane end,
                position = case when heir.carrier = d.id then heir.position else d.position end,
                attempts_before = d.attempts, next_attempt_at = now(), queued_at = heir.queued_at
            from heir where d.id = heir.id
            """;

    private static final String BY_PLANNED = CLOSED.formatted("""
            exists (
                select 1 from notification.delivery raise
                where raise.subscription = c.subscription and raise.state = 'PENDING' and raise.alert in (:alerts))
            """, """
            select d.id from notification.delivery d
            where d.subscription = member.subscription and d.lane = member.lane and d.position > member.position
                and d.state = 'PENDING' and not d.settles and d.alert in (:alerts) order by d.position limit 1
            """);

    /** What a reader asked for again goes whole. */
    private static final String BY_ANY = CLOSED.formatted("c.attempts_before = 0", """
            select later.id from (
                (select d.id, d.position from notification.delivery d
                    where d.subscription = member.subscription and d.lane = member.lane and d.position > member.position
                        and d.state = 'PENDING' and not d.settles order by d.position limit 1)
                union all
                (select d.id, d.position from notification.delivery d
                    where d.subscription = member.subscription and d.lane = member.lane and d.position > member.position
                        and d.state = 'DELIVERED' and d.carried_by is null and not d.settles order by d.position limit 1)
                ) later
            order by later.position limit 1
            """);

    private Overtaking() {}

    /** Deliveries of these alerts that are due now tell of what waits before them, in the transaction that makes them due. */
    static Uni<Void> by(Mutiny.StatelessSession session, List<UUID> alerts) {
        return alerts.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(GATHERED)
                        .setParameter("alerts", alerts)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(BY_PLANNED)
                                .setParameter("alerts", alerts)
                                .executeUpdate())
                        .replaceWithVoid();
    }

    /** The same for messages that were being sent when they were overtaken, and did not arrive. */
    static Uni<Void> sweep(Mutiny.StatelessSession session) {
        return session.createNativeQuery(BY_ANY).executeUpdate().replaceWithVoid();
    }
}
