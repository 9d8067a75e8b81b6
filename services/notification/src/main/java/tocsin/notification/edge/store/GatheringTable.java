package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.application.GatheringBook;
import tocsin.notification.application.PlannedDelivery;

/**
 * The deliveries that wait for one another. Who closes excludes who plans, as {@link HoldTables} does: nothing joins what is being
 * closed, and no raise to CRITICAL takes the place of what is.
 */
@ApplicationScoped
public class GatheringTable implements GatheringBook {
    private static final String ANY_DUE = """
            select id from notification.delivery
            where state = 'GATHERED' and carried_by is null and gathered_quiet <= now() limit 1
            """;

    private static final String DUE = """
            with due as (
                select subscription, bundle from notification.delivery
                where state = 'GATHERED' and carried_by is null
                group by subscription, bundle
                having max(gathered_quiet) <= now() or min(gathered_until) <= now()
            )""";

    private static final String GO_ALONE = DUE + """
            update notification.delivery d set state = 'PENDING', next_attempt_at = now(), queued_at = now()
            from due where due.subscription = d.subscription and due.bundle = d.bundle
                and d.state = 'GATHERED' and d.carried_by is null
                and exists (
                    select 1 from notification.delivery earlier
                    where earlier.subscription = d.subscription and earlier.lane = d.lane
                        and earlier.state = 'PENDING' and earlier.position < d.position)
            """;

    /** A lane of its own keeps the messages of one kind in order, and out of the lanes of the problems that they tell of. */
    private static final String CLOSE = DUE + """
            , member as (
                select d.id, row_number() over these as place, first_value(d.id) over these as carrier
                from notification.delivery d
                join due on due.subscription = d.subscription and due.bundle = d.bundle
                where d.state = 'GATHERED' and d.carried_by is null
                window these as (partition by d.subscription, d.bundle order by d.seq)
            ), carrier as (
                update notification.delivery d
                set state = 'PENDING', next_attempt_at = now(), queued_at = now(), settles = true,
                    home_lane = d.lane, home_position = d.position,
                    lane = 'gathered:' || d.bundle, position = (extract(epoch from now()) * 1000)::bigint
                from member where member.id = d.id and member.place = 1
                    and d.state = 'GATHERED' and d.carried_by is null
                returning d.id
            ), carried as (
                update notification.delivery d set carried_by = member.carrier
                from member where member.id = d.id and member.place > 1 and member.place <= :most
                    and d.state = 'GATHERED' and d.carried_by is null
            )
            select id from carrier
            """;

    /** What fails is tried again and again; once there is news, it goes with the news instead. */
    private static final String JOIN_EARLIER = """
            with earlier as (
                select e.id, fresh.id as by from notification.delivery e
                join notification.delivery fresh on fresh.subscription = e.subscription and fresh.lane = e.lane
                where fresh.id in (:fresh) and e.id not in (:fresh) and e.state = 'PENDING'
                    and e.attempts > e.attempts_before
                    and (e.leased_until is null or e.leased_until < now())
                for update of e skip locked
            )
            update notification.delivery d
            set state = 'GATHERED', carried_by = earlier.by, settles = false, leased_until = null,
                lane = coalesce(d.home_lane, d.lane), position = coalesce(d.home_position, d.position),
                home_lane = null, home_position = null
            from earlier where d.id = earlier.id or d.carried_by = earlier.id
            """;

    private static final String WAITING =
            "select count(*) from DeliveryRow where state = 'GATHERED' and carriedBy is null";

    private static final String OVERTAKE = """
            with overtaken as (
                update notification.delivery d set state = 'SUPERSEDED', superseded_by = raise.id
                from notification.delivery raise
                where raise.alert in (:alerts) and raise.state = 'PENDING'
                    and d.subscription = raise.subscription and d.lane = raise.lane and d.position < raise.position
                    and d.state = 'GATHERED' and d.carried_by is null
                returning d.id, d.superseded_by
            )
            update notification.delivery h set superseded_by = overtaken.superseded_by
            from overtaken where h.superseded_by = overtaken.id
            """;

    private final Mutiny.SessionFactory sessions;

    GatheringTable(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Integer> close(Mutiny.StatelessSession session, int most) {
        return session.createNativeQuery(ANY_DUE, UUID.class)
                .getResultList()
                .chain(any -> any.isEmpty()
                        ? Uni.createFrom().item(0)
                        : HoldTables.alone(session).chain(() -> closeDue(session, most)));
    }

    private static Uni<Integer> closeDue(Mutiny.StatelessSession session, int most) {
        return session.createNativeQuery(GO_ALONE)
                .executeUpdate()
                .chain(alone -> session.createNativeQuery(CLOSE, UUID.class)
                        .setParameter("most", most)
                        .getResultList()
                        .chain(carriers -> (carriers.isEmpty()
                                        ? Uni.createFrom().item(0)
                                        : session.createNativeQuery(JOIN_EARLIER)
                                                .setParameter("fresh", carriers)
                                                .executeUpdate())
                                .replaceWith(alone + carriers.size())));
    }

    @Override
    public Uni<Long> waiting() {
        return sessions.withStatelessSession(
                session -> session.createSelectionQuery(WAITING, Long.class).getSingleResult());
    }

    /** A raise to CRITICAL tells of what was gathered before it in its lane, in the transaction that plans the raise. */
    static Uni<Void> overtake(Mutiny.StatelessSession session, List<PlannedDelivery> planned) {
        List<UUID> raises = planned.stream()
                .filter(PlannedDelivery::urgent)
                .map(PlannedDelivery::alert)
                .distinct()
                .toList();
        return raises.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(OVERTAKE)
                        .setParameter("alerts", raises)
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
