package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.application.GatheringBook;
import tocsin.notification.application.OpenMessages;
import tocsin.notification.application.PlannedDelivery;
import tocsin.notification.bundle.BundleKey;

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

    /** Nothing closes while the message before it is being sent or waits for a place in the minute: if that fails, it goes with this one. */
    private static final String DUE = """
            with due as (
                select d.subscription, d.bundle from notification.delivery d
                where d.state = 'GATHERED' and d.carried_by is null
                group by d.subscription, d.bundle
                having (max(d.gathered_quiet) <= now() or min(d.gathered_until) <= now()) and not exists (
                    select 1 from notification.delivery before
                    where before.subscription = d.subscription and before.lane = 'gathered:' || d.bundle
                        and before.state = 'PENDING' and (before.leased_until >= now() or before.paced))
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

    /**
     * A lane of its own keeps the messages of one kind in order, and out of the lanes of the problems that they tell of. Each comes
     * behind those before it, whatever the clock says.
     */
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
                    lane = 'gathered:' || d.bundle, position = greatest((extract(epoch from now()) * 1000)::bigint, (
                        select max(before.position) + 1 from notification.delivery before
                        where before.subscription = d.subscription and before.lane = 'gathered:' || d.bundle
                            and before.state = 'PENDING'))
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

    /** What fails is tried again and again; once there is news, it goes with the news instead, and so does what waits behind it. */
    private static final String JOIN_EARLIER = """
            with earlier as (
                select e.id, fresh.id as by from notification.delivery e
                join notification.delivery fresh on fresh.subscription = e.subscription and fresh.lane = e.lane
                where fresh.id in (:fresh) and e.id not in (:fresh) and e.state = 'PENDING'
                    and exists (
                        select 1 from notification.delivery failed
                        where failed.subscription = e.subscription and failed.lane = e.lane and failed.state = 'PENDING'
                            and failed.position <= e.position and failed.attempts > failed.attempts_before)
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

    private static final String OPEN = """
            select distinct on (o.subscription, o.lane) o.subscription, o.lane, o.bundle from (
                select d.subscription, d.lane, d.position, d.bundle from notification.delivery d
                where d.state = 'GATHERED' and d.lane in (:lanes)
                union all
                select d.subscription, d.home_lane, d.home_position, d.bundle from notification.delivery d
                where d.state = 'PENDING' and d.home_lane in (:lanes)
                ) o
            where not exists (
                select 1 from notification.delivery later
                where later.subscription = o.subscription and later.lane = o.lane
                    and later.state = 'PENDING' and later.position > o.position)
            order by o.subscription, o.lane, o.position desc
            """;

    private final Mutiny.SessionFactory sessions;

    GatheringTable(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Integer> close(Mutiny.StatelessSession session, int most) {
        return Overtaking.sweep(session)
                .chain(() -> session.createNativeQuery(ANY_DUE, UUID.class).getResultList())
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
    public Uni<OpenMessages> open(Mutiny.StatelessSession session, Set<String> lanes) {
        return session.createNativeQuery(OPEN, Object[].class)
                .setParameter("lanes", lanes)
                .getResultList()
                .map(rows -> new OpenMessages(rows.stream()
                        .collect(Collectors.toMap(
                                row -> new OpenMessages.Place((UUID) row[0], (String) row[1]),
                                row -> BundleKey.read((String) row[2])))));
    }

    @Override
    public Uni<Long> waiting() {
        return sessions.withStatelessSession(
                session -> session.createSelectionQuery(WAITING, Long.class).getSingleResult());
    }

    /** A raise to CRITICAL tells of what waits before it in messages, in the transaction that plans the raise. */
    static Uni<Void> overtake(Mutiny.StatelessSession session, List<PlannedDelivery> planned) {
        List<UUID> raises = planned.stream()
                .filter(PlannedDelivery::urgent)
                .map(PlannedDelivery::alert)
                .distinct()
                .toList();
        return Overtaking.by(session, raises);
    }
}
