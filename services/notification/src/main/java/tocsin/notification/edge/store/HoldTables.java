package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.HoldBook;
import tocsin.notification.application.PlannedDelivery;
import tocsin.notification.bundle.BundleKey;
import tocsin.notification.bundle.Gathering;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.hold.Holds;
import tocsin.notification.hold.Inhibition;
import tocsin.notification.hold.LetGo;
import tocsin.notification.hold.Silence;
import tocsin.notification.subscription.Channel;

/**
 * The tables {@code silence} and {@code inhibition}, and the deliveries that are held back. Who plans deliveries and who lets
 * go of them exclude each other by a lock, so that nothing is let go behind what was planned after it.
 */
@ApplicationScoped
public class HoldTables implements HoldBook {
    private static final String TOGETHER = "select pg_advisory_xact_lock_shared(hashtext('notification holds'))::text";
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('notification holds'))::text";
    private static final String ANY_HELD = "select id from notification.delivery where state = 'HELD' limit 1";

    private static final String SOURCES = """
            select distinct on (problem, board) summary from notification.alert
            where problem in (:sources) order by problem, board, number desc
            """;

    /** One that carries others stands in another lane than that of its problem. */
    private static final String HELD = """
            select h.subscription, h.lane, h.id, a.summary, a.blind, told.summary as told, told.blind as told_blind,
                later.id as later, s.gathering, s.time_zone,
                open.bundle as open
            from (
                select distinct on (subscription, lane) * from notification.delivery
                where state = 'HELD' and (subscription, lane) > (cast(:subscription as uuid), :lane)
                order by subscription, lane, position desc
                ) h
            join notification.alert a on a.id = h.alert
            join notification.subscription s on s.id = h.subscription
            left join lateral (
                select b.summary, b.blind from (
                    (select d.alert, d.position from notification.delivery d
                        where d.subscription = h.subscription and d.lane = h.lane
                            and d.state in ('DELIVERED', 'PENDING', 'GATHERED')
                        order by d.position desc limit 1)
                    union all
                    (select d.alert, d.home_position from notification.delivery d
                        where d.subscription = h.subscription and d.home_lane = h.lane
                            and d.state in ('DELIVERED', 'PENDING')
                        order by d.home_position desc limit 1)
                    ) t join notification.alert b on b.id = t.alert
                order by t.position desc limit 1) told on true
            left join lateral (
                (select d.id, d.position from notification.delivery d
                    where d.subscription = h.subscription and d.lane = h.lane
                        and d.state in ('DELIVERED', 'PENDING', 'GATHERED') and d.position > h.position
                    order by d.position limit 1)
                union all
                (select d.id, d.home_position from notification.delivery d
                    where d.subscription = h.subscription and d.home_lane = h.lane
                        and d.state in ('DELIVERED', 'PENDING') and d.home_position > h.position
                    order by d.home_position limit 1)
                order by position limit 1) later on true
            left join lateral (
                select newest.bundle from (
                    (select d.bundle, d.position from notification.delivery d
                        where d.subscription = h.subscription and d.lane = h.lane and d.state = 'GATHERED'
                        order by d.position desc limit 1)
                    union all
                    (select d.bundle, d.home_position from notification.delivery d
                        where d.subscription = h.subscription and d.home_lane = h.lane and d.state = 'PENDING'
                        order by d.home_position desc limit 1)
                    union all
                    (select null, d.position from notification.delivery d
                        where d.subscription = h.subscription and d.lane = h.lane and d.state = 'PENDING'
                        order by d.position desc limit 1)
                    ) newest
                order by newest.position desc limit 1) open on true
            order by h.subscription, h.lane limit :most
            """;

    private static final String SUPERSEDE = """
            update notification.delivery set state = 'SUPERSEDED', superseded_by = cast(:by as uuid)
            where subscription = :subscription and lane = :lane and state = 'HELD' and id <> :kept
            """;

    private static final String LET_GO = """
            update notification.delivery set state = :state, next_attempt_at = now(), queued_at = now(), bundle = cast(:bundle as text),
                gathered_quiet = cast(cast(:quiet as text) as timestamptz),
                gathered_until = cast(cast(:until as text) as timestamptz)
            where id = :id and state = 'HELD'
            """;

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Mutiny.SessionFactory sessions;

    HoldTables(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Until the transaction ends nobody else plans deliveries, lets go of them, or closes what is gathered. */
    static Uni<Void> alone(Mutiny.StatelessSession session) {
        return session.createNativeQuery(ALONE, String.class).getSingleResult().replaceWithVoid();
    }

    @Override
    public Uni<Holds> inForce(Mutiny.StatelessSession session, Instant now) {
        return session.createNativeQuery(TOGETHER, String.class)
                .getSingleResult()
                .chain(() -> session.createSelectionQuery("from SilenceRow where endsAt > :now", SilenceRow.class)
                        .setParameter("now", now)
                        .getResultList())
                .chain(silences -> standing(session)
                        .chain(rules -> levels(session, rules)
                                .map(levels -> new Holds(
                                        silences.stream().map(SilenceRow::read).toList(), now, rules, levels))));
    }

    private static Uni<List<Inhibition>> standing(Mutiny.StatelessSession session) {
        return session.createSelectionQuery(
                        "from InhibitionRow where deletedAt is null order by seq", InhibitionRow.class)
                .getResultList()
                .map(rows -> rows.stream().map(InhibitionRow::read).toList());
    }

    private static Uni<Map<Holds.Place, WarningLevel>> levels(Mutiny.StatelessSession session, List<Inhibition> rules) {
        if (rules.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(SOURCES, String.class)
                .setParameter(
                        "sources",
                        rules.stream().map(Inhibition::source).distinct().toList())
                .getResultList()
                .map(found -> {
                    Map<Holds.Place, WarningLevel> levels = new HashMap<>();
                    for (String summary : found) {
                        AlertSummary alert = Json.read(AlertSummary.class, summary);
                        levels.put(new Holds.Place(alert.board(), alert.problem()), alert.toLevel());
                    }
                    return levels;
                });
    }

    @Override
    public Uni<Void> add(Mutiny.StatelessSession session, Silence silence) {
        return session.insert(SilenceRow.of(silence));
    }

    @Override
    public Uni<Optional<Silence>> end(Mutiny.StatelessSession session, UUID id, Instant now) {
        return session.createSelectionQuery("from SilenceRow where id = :id and endsAt > :now", SilenceRow.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : shorten(session, row, now).replaceWith(Optional.of(row.read())));
    }

    /** What has not begun keeps a moment of its own, so that it still ends after it starts. */
    private static Uni<Integer> shorten(Mutiny.StatelessSession session, SilenceRow row, Instant now) {
        boolean begun = row.startsAt.isBefore(now);
        return session.createMutationQuery(
                        "update SilenceRow set startsAt = :start, endsAt = :end where id = :id and endsAt > :now")
                .setParameter("start", begun ? row.startsAt : now.minusMillis(1))
                .setParameter("end", now)
                .setParameter("id", row.id)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public Uni<List<ListedSilence>> silences(boolean ended, Instant now, long before, int limit) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "from SilenceRow where seq < :before and (:ended = true and endsAt <= :now"
                                + " or :ended = false and endsAt > :now) order by seq desc",
                        SilenceRow.class)
                .setParameter("before", before)
                .setParameter("ended", ended)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new ListedSilence(row.seq, row.read()))
                        .toList()));
    }

    @Override
    public Uni<Void> add(Mutiny.StatelessSession session, Inhibition inhibition) {
        return session.insert(InhibitionRow.of(inhibition));
    }

    @Override
    public Uni<Optional<Inhibition>> remove(Mutiny.StatelessSession session, UUID id) {
        return session.createSelectionQuery(
                        "from InhibitionRow where id = :id and deletedAt is null", InhibitionRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : session.createMutationQuery("update InhibitionRow set deletedAt = instant where id = :id")
                                .setParameter("id", id)
                                .executeUpdate()
                                .replaceWith(Optional.of(row.read())));
    }

    @Override
    public Uni<List<Inhibition>> inhibitions() {
        return sessions.withStatelessSession(HoldTables::standing);
    }

    @Override
    public Uni<List<HeldLane>> heldLanes(Mutiny.StatelessSession session, @Nullable HeldLane after, int most) {
        return session.createNativeQuery(ANY_HELD, UUID.class)
                .getResultList()
                .chain(any -> any.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : alone(session)
                                .chain(() -> session.createNativeQuery(HELD, Object[].class)
                                        .setParameter(
                                                "subscription",
                                                after == null
                                                        ? NOBODY
                                                        : after.subscription().toString())
                                        .setParameter("lane", after == null ? "" : after.lane())
                                        .setParameter("most", most)
                                        .getResultList()
                                        .map(rows -> rows.stream()
                                                .map(HoldTables::lane)
                                                .toList())));
    }

    private static HeldLane lane(Object[] row) {
        AlertSummary alert = Json.read(AlertSummary.class, (String) row[3]);
        LetGo.Standing told = row[5] == null
                ? LetGo.Standing.NEVER_TOLD
                : new LetGo.Standing(
                        Json.read(AlertSummary.class, (String) row[5]).toLevel(), (String) row[6]);
        return new HeldLane(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                alert,
                new LetGo.Standing(alert.toLevel(), (String) row[4]),
                told,
                Gathering.read((String) row[8]),
                Channel.Email.zone((String) row[9]).orElse(Channel.Email.UTC),
                row[10] == null ? null : BundleKey.read((String) row[10]),
                (UUID) row[7]);
    }

    @Override
    public Uni<Void> letGo(
            Mutiny.StatelessSession session, HeldLane lane, PlannedDelivery.@Nullable Gathered gathered) {
        return supersede(session, lane, lane.newest().toString(), lane.newest())
                .chain(() -> session.createNativeQuery(LET_GO)
                        .setParameter(
                                "state", (gathered == null ? DeliveryState.PENDING : DeliveryState.GATHERED).name())
                        .setParameter(
                                "bundle",
                                gathered == null ? null : gathered.key().text())
                        .setParameter(
                                "quiet",
                                gathered == null
                                        ? null
                                        : gathered.closing().quiet().toString())
                        .setParameter(
                                "until",
                                gathered == null
                                        ? null
                                        : gathered.closing().latest().toString())
                        .setParameter("id", lane.newest())
                        .executeUpdate())
                .chain(() -> gathered == null && lane.open() != null
                        ? Overtaking.by(session, List.of(lane.alert().id()))
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Void> supersede(Mutiny.StatelessSession session, HeldLane lane, @Nullable UUID by) {
        return supersede(session, lane, by == null ? null : by.toString(), UUID.fromString(NOBODY));
    }

    private static Uni<Void> supersede(Mutiny.StatelessSession session, HeldLane lane, @Nullable String by, UUID kept) {
        return session.createNativeQuery(SUPERSEDE)
                .setParameter("by", by)
                .setParameter("subscription", lane.subscription())
                .setParameter("lane", lane.lane())
                .setParameter("kept", kept)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Silence>> aboutToEnd(Mutiny.StatelessSession session, Instant now, Duration before) {
        return once(
                session,
                "warnedAt",
                "endsAt > :now and endsAt <= :soon and startsAt <= :begun",
                Map.of("now", now, "soon", now.plus(before), "begun", now.minus(before)));
    }

    @Override
    public Uni<List<Silence>> ended(Mutiny.StatelessSession session, Instant now) {
        return once(session, "endedToldAt", "endsAt <= :now", Map.of("now", now));
    }

    /** Marks in the same transaction what it answers. */
    private static Uni<List<Silence>> once(
            Mutiny.StatelessSession session, String mark, String which, Map<String, Instant> parameters) {
        var select = session.createSelectionQuery(
                "from SilenceRow where %s is null and %s order by seq".formatted(mark, which), SilenceRow.class);
        parameters.forEach(select::setParameter);
        return select.getResultList()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : session.createMutationQuery(
                                        "update SilenceRow set %s = instant where id in (:ids)".formatted(mark))
                                .setParameter(
                                        "ids", rows.stream().map(row -> row.id).toList())
                                .executeUpdate()
                                .replaceWith(rows.stream().map(SilenceRow::read).toList()));
    }
}
